package dev.plimsoll.model.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.OperationKey;
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
/// @param operation whose requests are measured; null for all of them
public record Signal(
        String name,
        Measure measure,
        Condition success,
        @Nullable Condition failure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SignalSource source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OperationKey operation) {
    /// Of all requests.
    public Signal(
            String name,
            Measure measure,
            Condition success,
            @Nullable Condition failure,
            @Nullable SignalSource source) {
        this(name, measure, success, failure, source, null);
    }

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
        if (source != null && operation != null) {
            throw new IllegalArgumentException("what another service tells is not measured on the requests of an"
                    + " operation; '" + name + "' names " + operation + ", which its query has to");
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

    /// Whether the run measures it on all requests.
    public boolean ofAll() {
        return source == null && operation == null;
    }

    /// What it measures, in words.
    public String label() {
        if (operation != null) {
            return measure.label() + " of " + operation;
        }
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
