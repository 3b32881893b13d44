package dev.plimsoll.model.learning.forecast;

import dev.plimsoll.model.evidence.Verdict;
import java.util.Map;

/// Scores of forecasts.
public final class Scores {
    /// Of the standard normal distribution: 95 % lie within so many standard deviations.
    private static final double Z = 1.959963984540054;

    private Scores() {}

    /// Sum over all verdicts of (p − o)²: 0, a perfect forecast, to 2. G. W. Brier, Verification of forecasts
    /// expressed in terms of probability, Monthly Weather Review 78, 1950.
    public static double brier(Map<Verdict, Double> given, Verdict came) {
        double sum = 0;
        for (Verdict verdict : Verdict.values()) {
            double miss = given.getOrDefault(verdict, 0.0) - (verdict == came ? 1 : 0);
            sum += miss * miss;
        }
        return sum;
    }

    /// A share with the interval in which the true one lies with 95 % confidence. E. B. Wilson, Probable inference,
    /// the law of succession, and statistical inference, JASA 22, 1927.
    ///
    /// @param hits of so many
    /// @param n tried; with none the interval is everything
    /// @param low lower end, 0 to 1
    /// @param high upper end, 0 to 1
    public record Share(int hits, int n, double low, double high) {
        /// NaN when nothing was tried.
        public double value() {
            return n == 0 ? Double.NaN : (double) hits / n;
        }

        /// Whether a share that was promised is within what was seen.
        public boolean allows(double promised) {
            return low <= promised && promised <= high;
        }
    }

    public static Share wilson(int hits, int n) {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " hits of " + n + " is no share");
        }
        if (n == 0) {
            return new Share(0, 0, 0, 1);
        }
        double p = (double) hits / n;
        double square = Z * Z;
        double middle = (p + square / (2 * n)) / (1 + square / n);
        double half = Z / (1 + square / n) * Math.sqrt(p * (1 - p) / n + square / (4.0 * n * n));
        return new Share(hits, n, hits == 0 ? 0 : middle - half, hits == n ? 1 : middle + half);
    }
}
