package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan review-glass`.
@Command(
        name = "review-glass",
        description = "Reviews broken glass afterwards; not for who broke it, or wrote or ran the plan.")
public final class PlanReviewGlassCommand extends PlanActCommand {
    @Option(names = "--finding", paramLabel = "TEXT", required = true, description = "What the review found.")
    private String finding;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanReviewGlassCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().reviewGlass(seen, by, finding);
    }

    @Override
    String told(PlanState after, Person by) {
        return by + " has reviewed the broken glass of plan " + after.id() + ".";
    }
}
