package dev.plimsoll.model.workload.fit;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// How many requests came in each of many equal spans of time.
final class Bins {
    private static final double[] WIDTHS = {1, 2, 5, 10, 30, 60, 300, 600, 1_800, 3_600};
    private static final int FEWEST = 10;
    private static final int MOST = 200_000;
    private static final double ENOUGH = 10;
    private static final long SECOND = 1_000_000_000L;

    private final long[] counts;
    private final double width;

    private Bins(long[] counts, double width) {
        this.counts = counts;
        this.width = width;
    }

    /// Spans so wide that about ten requests or more fall into one, but at least ten spans.
    ///
    /// Only whole spans count. A log begins and ends within a second: where it tells whole seconds
    /// only, the first and the last are parts of one, and too low.
    ///
    /// @param times sorted, in nanoseconds, 2 or more
    /// @param fine whether they tell fractions of a second
    static Bins of(long[] times, boolean fine) {
        boolean cut = !fine && times[times.length - 1] - times[0] >= 3 * SECOND;
        long start = times[0] + (cut ? SECOND : 0);
        double length = (double) (times[times.length - 1] - start) / SECOND;
        double width = width(times.length, length);
        int spans = (int) Math.max(1, Math.floor(length / width));
        long[] counts = new long[spans];
        for (long time : times) {
            int span = (int) Math.floorDiv(time - start, (long) (width * SECOND));
            if (span >= 0 && span < spans) {
                counts[span]++;
            }
        }
        return new Bins(counts, width);
    }

    private static double width(int requests, double length) {
        double width = WIDTHS[0];
        for (double wider : WIDTHS) {
            boolean crowded = requests * width / length >= ENOUGH && length / width <= MOST;
            if (crowded || length / wider < FEWEST) {
                break;
            }
            width = wider;
        }
        return width;
    }

    /// One count a span; not to be changed.
    long[] counts() {
        return counts;
    }

    /// Of a span, in seconds.
    double width() {
        return width;
    }

    /// The middle of a span in seconds since the first request.
    double middle(int span) {
        return (span + 0.5) * width;
    }

    double length() {
        return counts.length * width;
    }

    double mean() {
        double sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum / counts.length;
    }

    /// The logarithm of the likelihood of Poisson counts about a rate, without what does not depend on the rate.
    double logLikelihood(DoubleUnaryOperator rate) {
        double sum = 0;
        for (int span = 0; span < counts.length; span++) {
            double expected = expected(rate, span);
            sum += counts[span] * Math.log(expected) - expected;
        }
        return sum;
    }

    private double expected(DoubleUnaryOperator rate, int span) {
        return Math.max(0.5 * Math.min(1, width), rate.applyAsDouble(middle(span)) * width);
    }

    /// Pearson's chi-squared over its degrees of freedom: about 1 where the rate explains the counts.
    double excess(DoubleUnaryOperator rate, int parameters) {
        double sum = 0;
        for (int span = 0; span < counts.length; span++) {
            double expected = expected(rate, span);
            sum += (counts[span] - expected) * (counts[span] - expected) / expected;
        }
        return sum / Math.max(1, counts.length - parameters);
    }

    /// The chance of counts that vary at least so much.
    double chance(double excess, int parameters) {
        int freedom = Math.max(1, counts.length - parameters);
        return ChiSquaredDistribution.of(freedom).survivalProbability(excess * freedom);
    }
}
