package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.PlanGates;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll plan check`.
@Command(
        name = "check",
        description = "Shows the gates between a plan and its run as a checklist.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every gate is open", "3:error", "4:a gate is closed"})
public final class PlanCheckCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public PlanCheckCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            PlanState state = engine.plans().get(plan);
            desk.terminal().print(PlanText.gates(state));
            desk.terminal().say("Plan " + state.id() + ": " + PlanText.state(state) + ".");
            return PlanGates.closed(state).isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }
}
