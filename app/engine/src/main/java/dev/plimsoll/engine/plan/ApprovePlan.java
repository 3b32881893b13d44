package dev.plimsoll.engine.plan;

import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Approves a plan's present content. Nobody approves what they wrote. Approving a complete draft takes it into review.
public final class ApprovePlan {
    private final FindPlans plans;
    private final PlanGuard guard;

    public ApprovePlan(FindPlans plans, PlanGuard guard) {
        this.plans = plans;
        this.guard = guard;
    }

    /// Approves the content as it stands now.
    ///
    /// @throws Refusal if `by` wrote the plan, has already approved this content, or the plan is not complete
    public PlanState approve(PlanId id, Person by, String note) {
        return approve(plans.get(id), by, note);
    }

    /// Approves exactly the content that the approver has seen.
    ///
    /// @param seen what was on the approver's screen; a newer content in the workspace is a conflict
    public PlanState approve(PlanState seen, Person by, String note) {
        return approve(seen, by, note, null, List.of());
    }

    /// Approves from one point of view.
    ///
    /// @param lane null when from none in particular
    /// @param checked the items of the lane's checklist that were looked at, see
    ///     [dev.plimsoll.model.plan.policy.People#checklist]
    public PlanState approve(PlanState seen, Person by, String note, @Nullable Lane lane, List<String> checked) {
        Intent intent = guard.rules()
                .intent(PlanAction.APPROVE, by)
                .in(lane)
                .because(note)
                .looking(checked);
        return guard.act(
                seen,
                intent,
                new PlanEvent.Approved(intent.at(), by, seen.plan().digest(), note, lane, checked));
    }
}
