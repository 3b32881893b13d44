package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.RollingBack;
import dev.plimsoll.engine.plan.PlanGuard;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.storage.Workspace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Tries the rollback of a plan and keeps how long it took.
public final class RehearseRollback {
    private final Workspace workspace;
    private final PlanGuard guard;
    private final InstantSource clock;

    public RehearseRollback(Workspace workspace, PlanGuard guard, InstantSource clock) {
        this.workspace = workspace;
        this.guard = guard;
        this.clock = clock;
    }

    /// Runs the rollback, each part in its order, and waits for its end, at most three times its target.
    ///
    /// @throws Refusal if the policy does not allow it
    public PlanState rehearse(PlanId id, Person by) {
        Intent intent = guard.rules().intent(PlanAction.REHEARSE, by);
        PlanState before = guard.require(id, intent);
        RollingBack.Ended ended = run(before);
        return workspace
                .plans()
                .append(
                        before,
                        new PlanEvent.Rehearsed(
                                clock.instant(),
                                by,
                                before.plan().digest(),
                                ended.exitCode(),
                                ended.took(),
                                ended.output(),
                                ended.steps()));
    }

    private RollingBack.Ended run(PlanState state) {
        Duration patience = state.plan().rollback().target().multipliedBy(3);
        try {
            return RollingBack.run(state.plan().rollback().parts(), workspace.folder(), Map.of(), patience, clock);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem("The rehearsal was interrupted.", "Rehearse the rollback again.", interrupted);
        }
    }
}
