package dev.plimsoll.model.evidence.detect;

import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.SignalWindow;
import java.util.Arrays;
import java.util.List;

/// How a measure varied from window to window in the baseline, on a scale where its variation depends little on its
/// size: the logarithm of latencies, the arcsine of the root of an error rate, the root of a throughput.
///
/// @param measure what varied
/// @param centre the median, on that scale
/// @param spread the standard deviation, on that scale, or 1.4826 times the median deviation if that is more
/// @param windows how many were seen, at least [#LEAST]
public record BaselineBand(Measure measure, double centre, double spread, int windows) {
    /// Fewer windows say too little about the variation.
    public static final int LEAST = 10;

    public BaselineBand {
        if (windows < LEAST || !(spread > 0) || !Double.isFinite(centre)) {
            throw new IllegalArgumentException("a baseline of " + measure.label() + " needs " + LEAST
                    + " windows with some variation, not " + windows + " with " + spread + " around " + centre);
        }
    }

    /// @throws IllegalArgumentException if fewer than [#LEAST] windows have a value
    public static BaselineBand of(Measure measure, List<SignalWindow> baseline) {
        double[] values = baseline.stream()
                .mapToDouble(window -> window.value(measure))
                .filter(value -> !Double.isNaN(value))
                .map(value -> scaled(measure, value))
                .sorted()
                .toArray();
        double centre = values.length == 0 ? Double.NaN : median(values);
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / Math.max(1, values.length - 1);
        double[] off = Arrays.stream(values)
                .map(value -> Math.abs(value - centre))
                .sorted()
                .toArray();
        double robust = values.length == 0 ? 0 : 1.4826 * median(off);
        // What never varied in a baseline still may by a hair: a hundredth of its size, or of the scale.
        double least = 0.01 * (measure == Measure.THROUGHPUT ? Math.max(1, Math.abs(centre)) : 1);
        return new BaselineBand(measure, centre, Math.max(least, Math.max(robust, Math.sqrt(variance))), values.length);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double scaled(Measure measure, double value) {
        return switch (measure) {
            case ERROR_RATE -> Math.asin(Math.sqrt(Math.clamp(value, 0, 1)));
            case THROUGHPUT -> Math.sqrt(value);
            default -> Math.log(Math.max(value, 1e-3));
        };
    }

    /// How many standard deviations worse than the centre a value is; negative where it is better.
    public double deviations(double value) {
        return towardsWorse((scaled(measure, value) - centre) / spread);
    }

    /// The value so many standard deviations worse than the centre, in the measure's own unit.
    public double at(double deviations) {
        double scaled = centre + towardsWorse(deviations) * spread;
        return switch (measure) {
            case ERROR_RATE -> Math.pow(Math.sin(Math.clamp(scaled, 0, Math.PI / 2)), 2);
            case THROUGHPUT -> Math.pow(Math.max(0, scaled), 2);
            default -> Math.exp(scaled);
        };
    }

    /// More is worse of latencies and errors, not of throughput.
    private double towardsWorse(double deviations) {
        return measure == Measure.THROUGHPUT ? -deviations : deviations;
    }
}
