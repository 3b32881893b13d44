package dev.plimsoll.engine.plan;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;

/// Approves a plan's present content. Nobody approves what they wrote.
public final class ApprovePlan {
    private final Workspace workspace;
    private final FindPlans plans;
    private final KeepRefusals refusals;
    private final InstantSource clock;

    public ApprovePlan(Workspace workspace, FindPlans plans, KeepRefusals refusals, InstantSource clock) {
        this.workspace = workspace;
        this.plans = plans;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// Approves the content as it stands now.
    ///
    /// @throws Refusal if `by` wrote the plan or has already approved this content
    public PlanState approve(PlanId id, Person by, String note) {
        return approve(plans.get(id), by, note);
    }

    /// Approves exactly the content that the approver has seen.
    ///
    /// @param seen what was on the approver's screen; a newer content in the workspace is a conflict
    public PlanState approve(PlanState seen, Person by, String note) {
        KeepRefusals.Attempt attempt = new KeepRefusals.Attempt(
                by, "plan approve", seen.id().toString(), note, seen.plan().digest());
        return refusals.watch(attempt, () -> allowed(seen, by, note));
    }

    private PlanState allowed(PlanState seen, Person by, String note) {
        if (seen.authors().contains(by)) {
            throw new Refusal(
                    by + " wrote plan " + seen.id() + " and cannot approve it.",
                    "Ask somebody else to read and approve it.");
        }
        if (seen.approvals().stream().anyMatch(approval -> approval.by().equals(by))) {
            throw new Refusal(
                    by + " has already approved this content of plan " + seen.id() + ".", "Nothing more is needed.");
        }
        return workspace
                .plans()
                .append(
                        seen,
                        new PlanEvent.Approved(clock.instant(), by, seen.plan().digest(), note));
    }
}
