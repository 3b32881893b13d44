package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;

/// `plimsoll plan undo`.
@Command(
        name = "undo",
        description = "Brings back the content of a plan before its latest change; the history keeps both.")
public final class PlanUndoCommand extends PlanActCommand {
    public PlanUndoCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.revisePlan().undo(seen, by);
    }

    @Override
    String told(PlanState after, Person by) {
        return "Plan " + after.id() + " has the content before its latest change again.";
    }
}
