package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Gates that were set aside for a time, for exactly one content, by somebody who did not write it.
final class Waivers {
    /// What may be set aside. What protects others (scope, signals, abort criterion, rollback, approval) never may.
    static final Set<String> WAIVABLE =
            Set.of("Rehearsal", "Hypothesis", "Forecast", "Exposure", "Pre-mortem", "Acknowledgements", "Window");

    private Waivers() {}

    /// The open gate that a valid waiver makes of a closed one.
    static Optional<Gate> of(PlanState state, People people, String gate, Instant now) {
        return state.sinceWritten(PlanEvent.Waived.class).reversed().stream()
                .filter(waived -> waived.gate().equals(gate)
                        && WAIVABLE.contains(gate)
                        && waived.digest().equals(state.plan().digest())
                        && now.isBefore(waived.until())
                        && !people.among(state.authors(), waived.by())
                        && people.may(waived.by(), PlanAction.WAIVE))
                .findFirst()
                .map(waived -> new Gate(
                        gate,
                        true,
                        "Waived by " + waived.by() + " until " + waived.until() + ": " + waived.reason() + "."));
    }
}
