package dev.plimsoll.cli.command;

import dev.plimsoll.cli.drill.DrillText;
import dev.plimsoll.cli.learning.OverdueJson;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll drill list`.
@Command(
        name = "list",
        description = "Lists the drills of the workspace, and which are overdue.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done; with --overdue: none is", "3:error", "4:with --overdue: some are"})
public final class DrillListCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--overdue", description = "Only those whose day is over and that nobody has started.")
    private boolean overdue;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    public DrillListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            List<DrillState> drills =
                    overdue ? engine.drills().overdue() : engine.drills().all();
            if (json) {
                desk.terminal().print(OverdueJson.drills(drills, engine.drills().today()));
                return overdue && !drills.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
            }
            if (drills.isEmpty()) {
                desk.terminal()
                        .say(overdue ? "No drill is overdue." : "No drill yet; plan one with 'plimsoll drill new'.");
                return ExitCode.DONE;
            }
            desk.terminal().print(DrillText.list(drills, engine.drills().today()));
            return overdue ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }
}
