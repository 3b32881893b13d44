package dev.plimsoll.cli.command;

import dev.plimsoll.cli.run.RunText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.run.Run;
import java.util.List;
import picocli.CommandLine.Command;

/// `plimsoll run list` and `plimsoll runs`.
@Command(name = "list", description = "Lists the runs of the workspace.")
public final class RunListCommand implements Runnable {
    private final Desk desk;

    public RunListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            List<Run> runs = engine.runs().all();
            if (runs.isEmpty()) {
                desk.terminal().say("No run yet; start one with 'plimsoll run PLAN'.");
            } else {
                desk.terminal().print(RunText.list(runs));
            }
        }
    }
}
