package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;

/// `plimsoll sample`.
@Command(
        name = "sample",
        description = "Unpacks the sample into the workspace: two contracts, two consumers and a plan to approve.")
public final class SampleCommand implements Runnable {
    private final Desk desk;

    public SampleCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            PlanState state = engine.openSample().open();
            desk.terminal()
                    .say("The sample lies in " + engine.folder().resolve("sample") + "; its plan is " + state.id()
                            + ": " + PlanText.state(engine.planRules(), state) + ".");
            desk.terminal().say("""
                    Next:
                      plimsoll plan show %1$s
                      plimsoll plan approve %1$s --as %2$s
                      plimsoll run %1$s
                      plimsoll report R1 --format html""".formatted(state.id(), state.plan().owner()));
        }
    }
}
