package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;
import picocli.CommandLine.Command;

/// `plimsoll plan list`.
@Command(name = "list", description = "Lists the plans of the workspace.")
public final class PlanListCommand implements Runnable {
    private final Desk desk;

    public PlanListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            List<PlanState> plans = engine.plans().all();
            if (plans.isEmpty()) {
                desk.terminal().say("No plan yet; write one with 'plimsoll plan new BASE REVISION'.");
            } else {
                desk.terminal().print(PlanText.list(engine.planRules(), plans));
            }
        }
    }
}
