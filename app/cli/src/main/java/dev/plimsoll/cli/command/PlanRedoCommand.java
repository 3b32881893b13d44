package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;

/// `plimsoll plan redo`.
@Command(name = "redo", description = "Brings back the content that the latest undo took away.")
public final class PlanRedoCommand extends PlanActCommand {
    public PlanRedoCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.revisePlan().redo(seen, by);
    }

    @Override
    String told(PlanState after, Person by) {
        return "Plan " + after.id() + " has the content again that the undo took away.";
    }
}
