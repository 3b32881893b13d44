package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.LifeText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;

/// `plimsoll plan rehearse`.
@Command(name = "rehearse", description = "Runs the rollback command of a plan and keeps how long it took.")
public final class PlanRehearseCommand extends PlanActCommand {

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanRehearseCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.rehearseRollback().rehearse(seen.id(), by);
    }

    @Override
    String told(PlanState after, Person by) {
        return LifeText.rehearsal(after);
    }
}
