package dev.plimsoll.model.workload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a user thinks between an answer and the next request.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ThinkTime.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = ThinkTime.Exponential.class, name = "exponential"),
    @JsonSubTypes.Type(value = ThinkTime.LongTail.class, name = "long-tail"),
    @JsonSubTypes.Type(value = ThinkTime.LogNormal.class, name = "lognormal")
})
public sealed interface ThinkTime {
    /// A tail without an end could leave a user silent for the whole run.
    Duration LONGEST = Duration.ofHours(1);

    /// Its mean, at most an hour.
    Duration mean();

    /// In words that follow "thinking": "2 s on average (exponential)".
    String words();

    /// Draws one, in nanoseconds: 0 or more, at most an hour.
    long nextNanos(RandomGenerator random);

    private static void requireMean(Duration mean, boolean orNothing) {
        boolean tooShort = mean.isNegative() || (mean.isZero() && !orNothing);
        if (tooShort || mean.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a mean think time is " + (orNothing ? "nothing" : "more than nothing")
                    + " to an hour, not " + mean);
        }
    }

    private static long nanos(Duration mean, double factor) {
        return Math.round(Math.min(mean.toNanos() * factor, (double) LONGEST.toNanos()));
    }

    private static String average(Duration mean, String distribution) {
        return Written.seconds(mean) + " s on average (" + distribution + ")";
    }

    /// The same each time; 0 for users who ask again at once.
    record Constant(Duration mean) implements ThinkTime {
        public Constant {
            requireMean(mean, true);
        }

        @Override
        public String words() {
            return mean.isZero() ? "not at all" : Written.seconds(mean) + " s each time";
        }

        @Override
        public long nextNanos(RandomGenerator random) {
            return mean.toNanos();
        }
    }

    /// Without memory, the usual assumption of queueing theory.
    record Exponential(Duration mean) implements ThinkTime {
        public Exponential {
            requireMean(mean, false);
        }

        @Override
        public String words() {
            return average(mean, "exponential");
        }

        @Override
        public long nextNanos(RandomGenerator random) {
            return nanos(mean, random.nextExponential());
        }
    }

    /// Mostly short, sometimes very long: a Lomax (shifted Pareto) distribution.
    ///
    /// @param tail its shape: above 1, where the mean exists, and at most 100; the variance is infinite up to 2
    record LongTail(Duration mean, double tail) implements ThinkTime {
        public LongTail {
            requireMean(mean, false);
            if (!(tail > 1 && tail <= 100)) {
                throw new IllegalArgumentException("the shape of a long tail is above 1 and at most 100, not " + tail);
            }
        }

        @Override
        public String words() {
            return average(mean, "long tail, Pareto of shape " + Written.number(tail));
        }

        /// By inversion: a Lomax distribution of shape a and scale s has the mean s / (a - 1).
        @Override
        public long nextNanos(RandomGenerator random) {
            return nanos(mean, (tail - 1) * Math.expm1(random.nextExponential() / tail));
        }
    }

    /// As people's reading times are: its logarithm has a normal distribution.
    ///
    /// @param spread standard deviation of the natural logarithm: above 0, at most 3
    record LogNormal(Duration mean, double spread) implements ThinkTime {
        private static final double MOST_SPREAD = 3;

        public LogNormal {
            requireMean(mean, false);
            if (!(spread > 0 && spread <= MOST_SPREAD)) {
                throw new IllegalArgumentException(
                        "the spread of a lognormal think time is above 0 and at most 3, not " + spread);
            }
        }

        @Override
        public String words() {
            return average(mean, "lognormal, spread " + Written.number(spread));
        }

        /// Its mean is exp(m + s²/2), from which m follows.
        @Override
        public long nextNanos(RandomGenerator random) {
            return nanos(mean, Math.exp(spread * random.nextGaussian() - spread * spread / 2));
        }
    }
}
