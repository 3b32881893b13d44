package dev.plimsoll.desktop.plan;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import java.util.function.Function;

/// What the plan screen asks of the engine. Everything here may block, but for the rules.
///
/// @param find reads a plan from the workspace
public record PlanWork(Function<PlanId, PlanState> find, Approve approve, Revise revise, Rules rules) {
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

    /// The policy of the workspace, without which nothing is open. Pure and quick.
    public interface Rules {
        /// Asks the rules of a plan before it is shown to somebody, so that nothing waits for them then. May block.
        default PlanState looked(PlanState plan, Person who) {
            return plan;
        }

        /// All gates between a plan and its run.
        List<Gate> gates(PlanState plan);

        /// Whether somebody may do something now.
        Ruling decide(PlanState plan, PlanAction action, Person by);
    }
}
