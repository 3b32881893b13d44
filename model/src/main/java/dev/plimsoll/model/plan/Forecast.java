package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.evidence.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the team expects before the run; compared with what happened afterwards.
///
/// @param signals one interval a signal
/// @param verdicts probability of each verdict, 0 to 1, together 1
public record Forecast(List<Interval> signals, Map<Verdict, Double> verdicts) {
    /// @param signal name of a signal of the plan
    /// @param expected the value expected while faults are injected
    /// @param low lower end of the interval that should hold the value in four of five runs
    /// @param high its upper end
    /// @param verdicts probability of each verdict of the signal, 0 to 1, together 1; may be empty
    public record Interval(
            String signal,
            double expected,
            double low,
            double high,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Verdict, Double> verdicts) {
        /// An interval alone.
        public Interval(String signal, double expected, double low, double high) {
            this(signal, expected, low, high, Map.of());
        }

        public Interval {
            verdicts = verdicts == null ? Map.of() : probabilities("of '" + signal + "'", verdicts);
            if (!(low <= expected && expected <= high)) {
                throw new IllegalArgumentException(
                        "forecast of '%s': %s must lie between %s and %s".formatted(signal, expected, low, high));
            }
        }

        public boolean holds(double actual) {
            return low <= actual && actual <= high;
        }
    }

    public Forecast {
        signals = List.copyOf(signals);
        verdicts = probabilities("of the verdicts", verdicts);
    }

    private static Map<Verdict, Double> probabilities(String of, Map<Verdict, Double> given) {
        if (given.isEmpty()) {
            return Map.of();
        }
        double sum = given.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean each = given.values().stream().allMatch(p -> p >= 0 && p <= 1);
        if (!each || Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException("the probabilities " + of + " add up to 1, not " + sum);
        }
        return Collections.unmodifiableMap(new EnumMap<>(given));
    }

    /// A forecast that says nothing yet.
    public static Forecast none() {
        return new Forecast(List.of(), Map.of());
    }
}
