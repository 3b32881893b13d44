package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Gates that were set aside for a time, for exactly one content, by somebody who did not write it.
final class Waivers {
    /// What may be set aside. What protects others (scope, signals, abort criterion, rollback, approval) never may.
    static final Set<String> WAIVABLE =
            Set.of("Rehearsal", "Hypothesis", "Forecast", "Exposure", "Pre-mortem", "Acknowledgements", "Window");

    private Waivers() {}

    /// The open gate that a valid waiver makes of a closed one.
    static Optional<Gate> of(PlanState state, People people, String gate, Instant now) {
        return valid(state, people, now)
                .filter(waived -> waived.gate().equals(gate) && WAIVABLE.contains(gate))
                .findFirst()
                .map(waived -> new Gate(
                        gate,
                        true,
                        "Waived by " + waived.by() + " until " + waived.until() + ": " + waived.reason() + "."));
    }

    /// The valid waiver of an experiment of the chaos matrix, the latest first.
    static Optional<PlanEvent.Waived> of(PlanState state, People people, PlannedExperiment experiment, Instant now) {
        return valid(state, people, now)
                .filter(waived -> experiment.isNamed(waived.gate()))
                .findFirst();
    }

    /// Whether somebody else than an author may set it aside.
    static boolean isWaivable(PlanState state, String name) {
        return WAIVABLE.contains(name)
                || state.plan().terms().experiments().stream().anyMatch(experiment -> experiment.isNamed(name));
    }

    private static Stream<PlanEvent.Waived> valid(PlanState state, People people, Instant now) {
        return state.sinceWritten(PlanEvent.Waived.class).reversed().stream()
                .filter(waived -> waived.digest().equals(state.plan().digest())
                        && now.isBefore(waived.until())
                        && !waived.reason().isBlank()
                        && !people.among(state.authors(), waived.by())
                        && people.may(waived.by(), PlanAction.WAIVE));
    }
}
