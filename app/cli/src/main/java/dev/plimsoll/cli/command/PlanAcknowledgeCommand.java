package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;

/// `plimsoll plan acknowledge`.
@Command(name = "acknowledge", description = "Takes on the part that the plan gives to this person.")
public final class PlanAcknowledgeCommand extends PlanActCommand {

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanAcknowledgeCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().acknowledge(seen, by);
    }

    @Override
    String told(PlanState after, Person by) {
        return by + " has acknowledged plan " + after.id() + ".";
    }
}
