package dev.plimsoll.model.sandbox.thirdparty;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How long answers take, in milliseconds.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Latency.LogNormal.class, name = "lognormal"),
    @JsonSubTypes.Type(value = Latency.Quantiles.class, name = "quantiles")
})
public sealed interface Latency {
    /// The time below which a share of all answers lies.
    ///
    /// @param share from 0 to 1
    double quantile(double share);

    /// One draw, in milliseconds.
    double draw(RandomGenerator random);

    /// The logarithm of the time is normal.
    ///
    /// @param mu mean of the logarithm of the milliseconds
    /// @param sigma its standard deviation; 0 for a constant
    record LogNormal(double mu, double sigma) implements Latency {
        private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

        public LogNormal {
            if (!Double.isFinite(mu) || !(sigma >= 0 && sigma < 100)) {
                throw new IllegalArgumentException(
                        "a lognormal latency has a finite mu and a sigma from 0, not " + mu + " and " + sigma);
            }
        }

        /// The one with the greatest likelihood.
        ///
        /// @param millis times above 0, at least one
        public static LogNormal fitted(double[] millis) {
            double[] logs = Arrays.stream(checked(millis)).map(Math::log).toArray();
            double mu = Arrays.stream(logs).average().orElseThrow();
            double square = Arrays.stream(logs)
                    .map(log -> (log - mu) * (log - mu))
                    .average()
                    .orElseThrow();
            return new LogNormal(mu, Math.sqrt(square));
        }

        @Override
        public double quantile(double share) {
            // A constant has no spread to multiply with the infinite ends of the distribution.
            return sigma == 0 ? Math.exp(mu) : Math.exp(mu + sigma * STANDARD.inverseCumulativeProbability(share));
        }

        @Override
        public double draw(RandomGenerator random) {
            return Math.exp(mu + sigma * random.nextGaussian());
        }
    }

    /// A table of times at evenly spaced shares, straight lines between them: fits any shape.
    ///
    /// @param millis ascending; the first is the shortest time, the last the longest
    record Quantiles(List<Double> millis) implements Latency {
        /// So many that the rare long times of the data stay as rare as they were.
        private static final int MOST = 100_000;

        public Quantiles {
            millis = List.copyOf(millis);
            if (millis.size() < 2) {
                throw new IllegalArgumentException("a table of quantiles has two entries at least, not " + millis);
            }
            for (int at = 0; at < millis.size(); at++) {
                double before = at == 0 ? 0 : millis.get(at - 1);
                if (!(millis.get(at) >= before && millis.get(at) < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "quantiles are times that grow, not " + before + " and then " + millis.get(at));
                }
            }
        }

        /// The table of the data itself.
        ///
        /// @param millis times above 0, at least one
        public static Quantiles fitted(double[] millis) {
            double[] sorted = checked(millis).clone();
            Arrays.sort(sorted);
            int steps = Math.clamp(sorted.length - 1, 1, MOST);
            Double[] table = new Double[steps + 1];
            for (int at = 0; at <= steps; at++) {
                table[at] = between(sorted, (double) at / steps * (sorted.length - 1));
            }
            return new Quantiles(List.of(table));
        }

        private static double between(double[] sorted, double place) {
            int below = (int) place;
            double rest = place - below;
            return rest == 0 ? sorted[below] : sorted[below] * (1 - rest) + sorted[below + 1] * rest;
        }

        @Override
        public double quantile(double share) {
            double place = share * (millis.size() - 1);
            int below = (int) place;
            double rest = place - below;
            return rest == 0 ? millis.get(below) : millis.get(below) * (1 - rest) + millis.get(below + 1) * rest;
        }

        @Override
        public double draw(RandomGenerator random) {
            return quantile(random.nextDouble());
        }
    }

    private static double[] checked(double[] millis) {
        for (double time : millis) {
            if (!(time > 0 && time < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a time is more than 0 milliseconds, not " + time);
            }
        }
        if (millis.length == 0) {
            throw new IllegalArgumentException("a latency is fitted to one time at least");
        }
        return millis;
    }
}
