package dev.plimsoll.model.evidence.detect;

import java.time.Duration;

/// How often a detector may cry without a reason: with at most this chance within so many requests, and then, as long
/// as nothing changes, once in `requests / chance` requests on average or more rarely.
///
/// For a Shiryaev–Roberts statistic R both follow from one threshold A = requests / chance. Without a change, R after
/// n requests minus n is a martingale, so its expectation is n, and by Doob's inequality the chance that it reached A
/// at any of the first n requests is at most n / A; by optional stopping the expected number of requests up to the
/// alarm is at least A. (Pollak, "Optimal detection of a change in distribution", Annals of Statistics 13, 1985;
/// Shin, Ramdas, Rinaldo, "E-detectors: a nonparametric framework for sequential change detection", NEJSDS 2024.)
///
/// @param chance above 0 and below 1
/// @param requests at least 1
/// @param words the same as people say it: "at most 1 % in 600 s"
public record FalseAlarms(double chance, double requests, String words) {
    public FalseAlarms {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("the chance of a false alarm is above 0 and below 1, not " + chance);
        }
        if (!(requests >= 1 && requests < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a false alarm rate is over at least one request, not " + requests);
        }
    }

    /// @param length time without a change
    /// @param perSecond requests a second, above 0; the promise is for as many as come in that time at this rate
    public static FalseAlarms within(double chance, Duration length, double perSecond) {
        double seconds = length.toNanos() / 1e9;
        String words = "at most %s in %.0f s".formatted(Percent.of(chance), seconds);
        return new FalseAlarms(chance, Math.max(1, seconds * perSecond), words);
    }

    /// The evidence that raises an alarm, as a ratio to one.
    double threshold() {
        return requests / chance;
    }
}
