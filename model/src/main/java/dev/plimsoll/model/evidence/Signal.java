package dev.plimsoll.model.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a plan watches. Its value in a phase is taken over all requests of that phase.
///
/// @param name unique in the plan
/// @param measure what is measured
/// @param success holds when the signal supports the hypothesis
/// @param failure holds when the signal refutes it; between the two lies the grey zone; null when everything that
///     is not success is failure
public record Signal(
        String name,
        Measure measure,
        Condition success,
        @Nullable Condition failure) {
    public Signal {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a signal needs a name");
        }
    }

    /// The signal of that name.
    ///
    /// @throws IllegalArgumentException if there is none; a plan knows the signals that it names
    public static Signal named(String name, List<Signal> signals) {
        return signals.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("a plan knows its signals, and '" + name + "' is none"));
    }

    /// PASS, FAIL or, in the grey zone, INCONCLUSIVE.
    public Verdict judge(double value) {
        if (success.holds(value)) {
            return Verdict.PASS;
        }
        return failure == null || failure.holds(value) ? Verdict.FAIL : Verdict.INCONCLUSIVE;
    }
}
