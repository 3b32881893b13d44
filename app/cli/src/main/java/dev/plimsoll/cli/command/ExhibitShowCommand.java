package dev.plimsoll.cli.command;

import dev.plimsoll.cli.exhibit.ExhibitText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.exhibit.ExhibitId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll exhibit show`.
@Command(name = "show", description = "Shows what is known of an exhibit, and who did what with it when.")
public final class ExhibitShowCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "EXHIBIT", description = "For example EX1.")
    private ExhibitId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ExhibitShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            desk.terminal().print(ExhibitText.show(engine.exhibits().get(id)));
        }
    }
}
