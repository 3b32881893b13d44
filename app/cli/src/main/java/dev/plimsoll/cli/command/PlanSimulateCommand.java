package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.ReplayText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.run.ReplayThresholds.Replayed;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll plan simulate`.
@Command(
        name = "simulate",
        description = {
            "Tries the abort criteria, the harm and the thresholds of a plan on recorded runs,",
            "and says when each would have been met, and whether that was right in hindsight:",
            "a false alarm was met in a run that passed, a missed one never in a run that failed."
        })
public final class PlanSimulateCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "A run to try them on. May be repeated. Default: the newest of the plan's service.")
    private List<RunId> named = List.of();

    @Option(names = "--last", paramLabel = "NUMBER", defaultValue = "10", description = "How many. Default: 10.")
    private int last;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PlanSimulateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            ExperimentPlan content = engine.plans().get(plan).plan();
            List<Replayed> replayed = named.isEmpty()
                    ? engine.replayThresholds().latest(content, Math.max(1, last))
                    : engine.replayThresholds().named(content, named);
            desk.terminal().print(json ? Json.pretty(ReplayText.json(replayed)) : ReplayText.of(content, replayed));
        }
    }
}
