package dev.plimsoll.desktop.home;

import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanStage;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Rhythm;
import dev.plimsoll.model.run.Run;
import java.time.Instant;
import java.util.List;

/// What the home screen asks of the engine. Everything here may block.
public interface HomeWork {
    /// Unpacks the sample once and gives its plan.
    PlanState openSample();

    /// All plans, runs, amendments and executions of the workspace, and the actions and drills whose day is over.
    Records read();

    /// The policy of the workspace.
    Rules rules();

    /// The present time.
    Instant now();

    /// What a workspace holds.
    ///
    /// @param overdue actions that are not settled though their day is over
    /// @param drills those that nobody has started though their day is over
    /// @param rhythms what is to be done again and again, due or not
    record Records(
            List<PlanState> plans,
            List<Run> runs,
            List<AmendmentState> amendments,
            List<ExecutionState> executions,
            List<ActionState> overdue,
            List<DrillState> drills,
            List<Rhythm> rhythms) {
        /// Before anything was read.
        public static final Records NONE =
                new Records(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Records {
            plans = List.copyOf(plans);
            runs = List.copyOf(runs);
            amendments = List.copyOf(amendments);
            executions = List.copyOf(executions);
            overdue = List.copyOf(overdue);
            drills = List.copyOf(drills);
            rhythms = List.copyOf(rhythms);
        }

        boolean empty() {
            return plans.isEmpty() && runs.isEmpty() && amendments.isEmpty();
        }
    }

    /// What may be done, and why not.
    interface Rules {
        PlanStage stage(PlanState plan);

        /// The gates that stand between a plan and its run.
        List<Gate> closed(PlanState plan);

        boolean may(PlanState plan, PlanAction action, Person who);

        /// Whether an amendment is complete and waits for its signatures.
        boolean inReview(AmendmentState amendment);
    }
}
