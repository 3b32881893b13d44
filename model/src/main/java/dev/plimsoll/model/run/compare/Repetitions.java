package dev.plimsoll.model.run.compare;

import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// How often repetitions of a run departed from it, and what that says of the next one.
///
/// @param comparisons one a repetition, at least one
public record Repetitions(List<RunComparison> comparisons) {
    private static final double CONFIDENCE = 0.95;

    public Repetitions {
        comparisons = List.copyOf(comparisons);
        if (comparisons.isEmpty()) {
            throw new IllegalArgumentException("there is at least one repetition");
        }
    }

    /// How many departed.
    public int departed() {
        return (int) comparisons.stream().filter(each -> !each.same()).count();
    }

    /// The chance of departing is at least this, with 97.5 % confidence (Clopper and Pearson, 1934).
    public double lowest() {
        int k = departed();
        return k == 0
                ? 0
                : BetaDistribution.of(k, comparisons.size() - k + 1.0)
                        .inverseCumulativeProbability((1 - CONFIDENCE) / 2);
    }

    /// The chance of departing is at most this, with 97.5 % confidence.
    public double highest() {
        int k = departed();
        return k == comparisons.size()
                ? 1
                : BetaDistribution.of(k + 1.0, comparisons.size() - k)
                        .inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }

    /// What they say together.
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%d of %d repetitions departed; the chance that the next one does is between %.1f and %.1f %% (95 %%).",
                departed(),
                comparisons.size(),
                100 * lowest(),
                100 * highest());
    }
}
