package dev.plimsoll.desktop.plan;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.util.function.Function;

/// What the plan screen asks of the engine. Everything here may block.
///
/// @param find reads a plan from the workspace
public record PlanWork(Function<PlanId, PlanState> find, Approve approve, Revise revise) {
    /// Approves exactly what was on the screen.
    @FunctionalInterface
    public interface Approve {
        PlanState approve(PlanState seen, Person by, String note);
    }

    /// Replaces the content that was on the screen.
    @FunctionalInterface
    public interface Revise {
        PlanState revise(PlanState seen, ExperimentPlan changed, Person by);
    }
}
