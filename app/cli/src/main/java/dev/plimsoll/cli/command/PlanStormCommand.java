package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.chaos.CombinedFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.time.Duration;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan storm`.
@Command(
        name = "storm",
        description = {
            "Adds a storm to a plan: its own faults, every two of them once at the same time.",
            "Faults on the messages of one operation take turns, and a lost program is lost alone. Composing again"
                    + " replaces the storm."
        })
public final class PlanStormCommand extends PlanActCommand {
    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            defaultValue = "3600",
            description = "How long the storm may last; less time lets fewer faults meet. Default: 3600.")
    private int budget;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "The storm follows from it. Default: the seed of the plan.")
    private Long seed;

    @Option(names = "--remove", description = "Take the storm out of the plan; its single faults stay.")
    private boolean remove;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanStormCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        if (remove) {
            return engine.revisePlan().withoutStorm(seen, by);
        }
        if (budget < 1) {
            throw Mistake.of("A storm needs a budget of at least 1 second: --budget " + budget + ".");
        }
        return engine.revisePlan()
                .storm(
                        seen,
                        Duration.ofSeconds(budget),
                        seed == null ? seen.plan().seed() : seed,
                        by);
    }

    @Override
    String told(PlanState after, Person by) {
        ExperimentPlan plan = after.plan();
        String stretches = plan.faults().stream()
                .filter(fault -> fault.fault() instanceof CombinedFault)
                .map(PlannedFault::id)
                .collect(Collectors.joining(", "));
        return stretches.isEmpty()
                ? "Plan " + after.id() + " has no storm."
                : "Plan " + after.id() + " has a storm: " + stretches + ". A run takes " + Words.duration(plan.length())
                        + " now.";
    }
}
