package dev.plimsoll.model.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a plan watches. Its value in a phase is taken over all requests of that phase.
///
/// @param name unique in the plan
/// @param measure what is measured
/// @param success holds when the signal supports the hypothesis
/// @param failure holds when the signal refutes it; between the two lies the grey zone; null when everything that
///     is not success is failure
/// @param source where its values come from; null for what the run measures itself
public record Signal(
        String name,
        Measure measure,
        Condition success,
        @Nullable Condition failure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SignalSource source) {
    /// What the run measures itself.
    public Signal(String name, Measure measure, Condition success, @Nullable Condition failure) {
        this(name, measure, success, failure, null);
    }

    public Signal {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a signal needs a name");
        }
        if ((measure == Measure.QUERIED) != (source != null)) {
            throw new IllegalArgumentException("a signal has a source when its measure is QUERIED, and only then; '"
                    + name + "' has " + (source == null ? "none" : "one") + " and measures " + measure);
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

    /// Whether another service tells it.
    public boolean queried() {
        return source != null;
    }

    /// What it measures, in words.
    public String label() {
        return source == null ? measure.label() : source.label();
    }

    /// A value with its unit as people read it.
    public String format(double value) {
        String unit = source == null ? "" : source.unit();
        return unit.isEmpty() ? measure.format(value) : measure.format(value) + " " + unit;
    }

    /// PASS, FAIL or, in the grey zone, INCONCLUSIVE.
    public Verdict judge(double value) {
        if (success.holds(value)) {
            return Verdict.PASS;
        }
        return failure == null || failure.holds(value) ? Verdict.FAIL : Verdict.INCONCLUSIVE;
    }
}
