package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.LifeText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import picocli.CommandLine.Command;

/// `plimsoll plan rehearse`.
@Command(
        name = "rehearse",
        description = "Runs the rollback of a plan and keeps how long each part took.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it worked within its targets",
            "1:it did not work, or took longer than a target",
            "3:error",
            "4:the policy refuses it; the sentence says why and what opens it"
        })
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
    int outcome(PlanState after) {
        return PlanPolicy.rehearsedWell(after) ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    @Override
    String told(PlanState after, Person by) {
        return LifeText.rehearsal(after);
    }
}
