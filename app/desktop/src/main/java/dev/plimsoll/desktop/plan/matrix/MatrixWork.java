package dev.plimsoll.desktop.plan.matrix;

import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import java.util.List;

/// What the experiments of a plan ask of the engine. Everything here may block.
public interface MatrixWork {
    /// What has become of each experiment of the plan as it is there.
    MatrixCoverage coverage(PlanState plan);

    /// Takes faults into the plan that ask experiments.
    ///
    /// @param ids as the plan names them
    PlanState ask(PlanState seen, Person by, List<String> ids);

    /// Sets experiments aside, for the same reason.
    ///
    /// @param ids as the plan names them
    PlanState waive(PlanState seen, Person by, List<String> ids, String reason, int days);
}
