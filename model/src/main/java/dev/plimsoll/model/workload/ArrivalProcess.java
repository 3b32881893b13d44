package dev.plimsoll.model.workload;

import java.util.random.RandomGenerator;

/// When requests arrive, whatever became of the earlier ones (open model).
public sealed interface ArrivalProcess extends LoadModel
        permits ArrivalProcess.Poisson, ArrivalProcess.Constant, ArrivalProcess.LongTail, VaryingArrivals {
    /// Mean requests a second, above 0 and at most 100,000.
    double perSecond();

    /// How they arrive, in words that follow "50 requests a second": "at random moments (Poisson)".
    String words();

    @Override
    default String sentence() {
        return label() + ": " + Written.number(perSecond()) + " requests a second " + words();
    }

    @Override
    default double expectedPerSecond() {
        return perSecond();
    }

    /// Nanoseconds from one arrival to the next.
    ///
    /// @param elapsed nanoseconds from the beginning of the load to the arrival before; 0 for the first
    long nextGapNanos(long elapsed, RandomGenerator random);

    /// Independent arrivals: gaps are exponentially distributed.
    record Poisson(double perSecond) implements ArrivalProcess {
        public Poisson {
            requireRate(perSecond);
        }

        @Override
        public String words() {
            return "at random moments (Poisson)";
        }

        @Override
        public long nextGapNanos(long elapsed, RandomGenerator random) {
            return Math.round(random.nextExponential() * 1e9 / perSecond);
        }
    }

    /// A metronome.
    record Constant(double perSecond) implements ArrivalProcess {
        public Constant {
            requireRate(perSecond);
        }

        @Override
        public String words() {
            return "at even distances";
        }

        @Override
        public long nextGapNanos(long elapsed, RandomGenerator random) {
            return Math.round(1e9 / perSecond);
        }
    }

    /// Long silences between crowds: gaps have a Lomax (shifted Pareto) distribution, as think times of people do.
    ///
    /// @param tail its shape: above 1, where the mean exists, and at most 100; the variance is infinite up to 2,
    ///     and from about 20 on the arrivals are hardly to be told from Poisson ones
    record LongTail(double perSecond, double tail) implements ArrivalProcess {
        public LongTail {
            requireRate(perSecond);
            if (!(tail > 1 && tail <= 100)) {
                throw new IllegalArgumentException("the shape of a long tail is above 1 and at most 100, not " + tail);
            }
        }

        @Override
        public String words() {
            return "in crowds with long silences between them (Pareto, shape " + tail + ")";
        }

        /// By inversion: a Lomax distribution of shape a and scale s has the mean s / (a - 1).
        @Override
        public long nextGapNanos(long elapsed, RandomGenerator random) {
            double scale = (tail - 1) / perSecond;
            double seconds = scale * Math.expm1(random.nextExponential() / tail);
            return Math.round(Math.min(seconds, LONGEST_GAP_SECONDS) * 1e9);
        }
    }

    /// A tail without an end could hold up a run for years.
    double LONGEST_GAP_SECONDS = 3_600;

    /// @throws IllegalArgumentException if it is not a rate that a workload may have
    static void requireRate(double perSecond) {
        if (!(perSecond > 0 && perSecond <= 100_000)) {
            throw new IllegalArgumentException(
                    "a workload sends more than 0 and at most 100,000 requests a second, not " + perSecond);
        }
    }
}
