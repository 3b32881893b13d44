package dev.plimsoll.engine.plan;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.PlanAction;

/// Changes the content of a plan. Approvals of the earlier content are void from then on.
public final class RevisePlan {
    private final PlanGuard guard;

    public RevisePlan(PlanGuard guard) {
        this.guard = guard;
    }

    /// @param seen the state that the editor was looking at; a newer one in the workspace is a conflict
    /// @throws dev.plimsoll.model.Refusal if the plan cannot be revised in its stage or by this person
    public PlanState revise(PlanState seen, ExperimentPlan changed, Person by) {
        if (changed.equals(seen.plan())) {
            return seen;
        }
        Intent intent = guard.rules().intent(PlanAction.REVISE, by);
        return guard.act(seen, intent, new PlanEvent.Revised(intent.at(), by, changed));
    }
}
