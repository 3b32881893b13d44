package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll plan show`.
@Command(name = "show", description = "Shows a plan with its history.")
public final class PlanShowCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(names = "--json", description = "Print the plan's content as JSON, as 'plan edit --from' takes it back.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PlanShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            PlanState state = engine.plans().get(plan);
            desk.terminal().print(json ? Json.pretty(state.plan()) : PlanText.show(state));
        }
    }
}
