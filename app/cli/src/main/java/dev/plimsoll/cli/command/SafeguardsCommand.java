package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.SafeguardText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll safeguards`.
@Command(
        name = "safeguards",
        description = {
            "Lists every safeguard that plans name, and whether it did what it is for, by the records of the runs.",
            "One that nothing called upon is never said to have worked; a gap closes by a later run in which it works."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no gap is open", "3:error", "4:some are"})
public final class SafeguardsCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--history", description = "Show every run's part.")
    private boolean history;

    public SafeguardsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            var register = engine.learning().lessons().safeguards();
            desk.terminal().print(history ? SafeguardText.history(register) : SafeguardText.list(register));
            return register.gaps().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }
}
