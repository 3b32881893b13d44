package dev.plimsoll.model.run.compare;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// How probable something is that was seen so often.
///
/// @param seen how often it was seen: 0 to `of`
/// @param of in how many trials, at least one
public record Chance(int seen, int of) {
    private static final double CONFIDENCE = 0.95;

    public Chance {
        if (of < 1 || seen < 0 || seen > of) {
            throw new IllegalArgumentException("something is seen 0 to n times in n trials, not " + seen + " in " + of);
        }
    }

    /// The chance is at least this, with 97.5 % confidence (Clopper and Pearson, 1934).
    public double lowest() {
        return seen == 0
                ? 0
                : BetaDistribution.of(seen, of - seen + 1.0).inverseCumulativeProbability((1 - CONFIDENCE) / 2);
    }

    /// The chance is at most this, with 97.5 % confidence.
    public double highest() {
        return seen == of
                ? 1
                : BetaDistribution.of(seen + 1.0, of - seen).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }
}
