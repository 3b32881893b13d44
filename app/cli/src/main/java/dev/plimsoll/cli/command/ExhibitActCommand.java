package dev.plimsoll.cli.command;

import dev.plimsoll.cli.exhibit.ExhibitText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.model.exhibit.ExhibitId;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Something that is done with an exhibit in somebody's name.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:this person may not do it"})
abstract class ExhibitActCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "EXHIBIT", description = "For example EX1.")
    private ExhibitId id;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    ExhibitActCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public final void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            desk.terminal()
                    .print(ExhibitText.show(
                            act(engine.exhibits(), engine.exhibits().get(id), by)));
        }
    }

    abstract ExhibitState act(Exhibits exhibits, ExhibitState seen, Person by);
}
