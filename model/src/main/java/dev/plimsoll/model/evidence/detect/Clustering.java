package dev.plimsoll.model.evidence.detect;

import java.util.Arrays;

/// Whether events come in clusters, which makes a rate look as if it moved. Measured as the index of dispersion, the
/// variance of counts over that of independent events (1 for independent ones; Cox and Lewis, "The Statistical
/// Analysis of Series of Events", 1966).
final class Clustering {
    /// Stretches of so many seconds are counted.
    private static final int[] STRETCHES = {1, 5};

    private static final int LEAST_STRETCHES = 6;

    /// Stronger clusters than this pass for a baseline that was none; a large change must be seen all the same.
    private static final double LEAST = 0.05;

    private Clustering() {}

    /// The power to which a likelihood ratio is raised so that its variance fits the clusters seen: 1 when the
    /// counts look independent (within three standard errors), else one over the dispersion, but at least 0.05.
    ///
    /// @param hits events that happened, by second
    /// @param requests events that might have happened, by second
    static double tempering(long[] hits, long[] requests) {
        return Arrays.stream(STRETCHES)
                .mapToDouble(stretch -> tempering(sums(hits, stretch), sums(requests, stretch), hits, requests))
                .min()
                .orElse(1);
    }

    private static double tempering(long[] hits, long[] requests, long[] allHits, long[] allRequests) {
        double rate = (double) Arrays.stream(allHits).sum()
                / Math.max(1, Arrays.stream(allRequests).sum());
        if (hits.length < LEAST_STRETCHES || rate <= 0 || rate >= 1) {
            return 1;
        }
        double squares = 0;
        int counted = 0;
        for (int i = 0; i < hits.length; i++) {
            if (requests[i] > 0) {
                double off = hits[i] - requests[i] * rate;
                squares += off * off / (requests[i] * rate * (1 - rate));
                counted++;
            }
        }
        double dispersion = squares / Math.max(1, counted - 1);
        double byChance = 1 + 3 * Math.sqrt(2.0 / Math.max(1, counted - 1));
        return dispersion <= byChance ? 1 : Math.max(LEAST, 1 / dispersion);
    }

    /// Whole stretches only; what is left over at the end is not counted.
    private static long[] sums(long[] bySecond, int stretch) {
        long[] sums = new long[bySecond.length / stretch];
        for (int i = 0; i < sums.length * stretch; i++) {
            sums[i / stretch] += bySecond[i];
        }
        return sums;
    }
}
