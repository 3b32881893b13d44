package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Whether every experiment that the amendment calls for is planned or waived. A plan that names none has no such gate:
/// those from before the matrix stay as they were.
final class MatrixGate {
    static final String NAME = "Chaos matrix";

    private MatrixGate() {}

    static List<Gate> of(PlanState state, People people, Instant now) {
        if (state.plan().terms().experiments().isEmpty()) {
            return List.of();
        }
        MatrixCoverage coverage = MatrixCoverage.of(state, people, now, Map.of());
        List<MatrixCoverage.Entry> holes = coverage.holes();
        if (holes.isEmpty()) {
            return List.of(new Gate(NAME, true, coverage.sentence()));
        }
        MatrixCoverage.Entry first = holes.getFirst();
        return List.of(new Gate(
                NAME,
                false,
                coverage.sentence() + " The first hole is “"
                        + first.experiment().question() + "”; " + way(first)
                        + " with 'plan waive " + state.id() + " --gate "
                        + first.experiment().id() + "', or in the window under Experiments."));
    }

    /// What no fault can ask is answered by other means, for which somebody else than the author stands.
    private static String way(MatrixCoverage.Entry hole) {
        return hole.experiment().faults().isEmpty()
                ? "no fault can ask it: try it in another way, such as 'plimsoll probe', and let somebody who did not write"
                        + " the plan waive it for that reason"
                : "plan a fault that asks it, or let somebody who did not write the plan waive it";
    }
}
