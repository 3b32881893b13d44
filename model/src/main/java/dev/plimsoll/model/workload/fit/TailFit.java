package dev.plimsoll.model.workload.fit;

import dev.plimsoll.model.workload.ArrivalProcess;
import org.jspecify.annotations.Nullable;

/// Whether gaps between requests have a longer tail than independent arrivals have: a Lomax distribution by maximum
/// likelihood.
///
/// @param process with the mean of the distribution that fits best
/// @param gain by how much its log-likelihood exceeds that of the exponential distribution
/// @param distance the greatest difference of the distribution functions (Kolmogorov and Smirnov), 0 to 1
record TailFit(ArrivalProcess.LongTail process, double gain, double distance) {
    private static final double LEAST_SHAPE = 1.05;
    private static final double MOST_SHAPE = 100;

    /// @param gaps in seconds, sorted, none below 0
    /// @return null where no long tail fits better
    static @Nullable TailFit of(double[] gaps) {
        double mean = 0;
        for (double gap : gaps) {
            mean += gap / gaps.length;
        }
        double best = Double.NEGATIVE_INFINITY;
        double scale = mean;
        // Coarse, then fine: the likelihood has one hill in the logarithm of the scale.
        double middle = 0;
        double span = 8;
        for (int round = 0; round < 5; round++) {
            double centre = middle;
            for (int step = -10; step <= 10; step++) {
                double exponent = centre + span * step / 10;
                double tried = mean * Math.exp(exponent);
                double found = logLikelihood(gaps, tried);
                if (found > best) {
                    best = found;
                    scale = tried;
                    middle = exponent;
                }
            }
            span /= 5;
        }
        double shape = shape(gaps, scale);
        double exponential = -gaps.length * (Math.log(mean) + 1);
        if (!(shape > LEAST_SHAPE && shape < MOST_SHAPE) || best <= exponential) {
            return null;
        }
        return new TailFit(
                new ArrivalProcess.LongTail(1 / (scale / (shape - 1)), shape),
                best - exponential,
                distance(gaps, shape, scale));
    }

    /// The best shape for a scale.
    private static double shape(double[] gaps, double scale) {
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.log1p(gap / scale);
        }
        return gaps.length / sum;
    }

    private static double logLikelihood(double[] gaps, double scale) {
        double shape = shape(gaps, scale);
        return gaps.length * (Math.log(shape / scale) - (shape + 1) / shape);
    }

    private static double distance(double[] gaps, double shape, double scale) {
        double most = 0;
        for (int at = 0; at < gaps.length; at++) {
            double cumulative = 1 - Math.pow(1 + gaps[at] / scale, -shape);
            most = Math.max(most, Math.max((at + 1.0) / gaps.length - cumulative, cumulative - at * 1.0 / gaps.length));
        }
        return most;
    }
}
