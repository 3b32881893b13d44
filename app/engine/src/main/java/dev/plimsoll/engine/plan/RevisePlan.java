package dev.plimsoll.engine.plan;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;

/// Changes the content of a plan. Approvals of the earlier content are void from then on.
public final class RevisePlan {
    private final Workspace workspace;
    private final InstantSource clock;

    public RevisePlan(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /// @param seen the state that the editor was looking at; a newer one in the workspace is a conflict
    public PlanState revise(PlanState seen, ExperimentPlan changed, Person by) {
        if (changed.equals(seen.plan())) {
            return seen;
        }
        return workspace.plans().append(seen, new PlanEvent.Revised(clock.instant(), by, changed));
    }
}
