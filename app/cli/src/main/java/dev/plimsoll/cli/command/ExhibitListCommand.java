package dev.plimsoll.cli.command;

import dev.plimsoll.cli.exhibit.ExhibitText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.exhibit.ExhibitState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll exhibit list`.
@Command(name = "list", description = "Lists what is attached to a record, or to any, oldest first.")
public final class ExhibitListCommand implements Runnable {
    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "RECORD", description = "For example I1, R1, D1 or L1. Default: all.")
    private @Nullable String subject;

    public ExhibitListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            List<ExhibitState> exhibits = subject == null
                    ? engine.exhibits().all().reversed()
                    : engine.exhibits().of(subject);
            desk.terminal()
                    .print(
                            exhibits.isEmpty()
                                    ? "Nothing is attached yet; do it with 'plimsoll exhibit attach RECORD FILE'.\n"
                                    : ExhibitText.list(exhibits));
        }
    }
}
