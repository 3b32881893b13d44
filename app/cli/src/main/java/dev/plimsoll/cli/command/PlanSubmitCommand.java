package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;

/// `plimsoll plan submit`.
@Command(name = "submit", description = "Puts a complete draft to review.")
public final class PlanSubmitCommand extends PlanActCommand {

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanSubmitCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().submit(seen, by);
    }

    @Override
    String told(PlanState after, Person by) {
        return "Plan " + after.id() + " is submitted for review by " + by + ".";
    }
}
