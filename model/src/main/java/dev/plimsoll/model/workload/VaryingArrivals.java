package dev.plimsoll.model.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Independent arrivals whose rate changes with time (an inhomogeneous Poisson process).
public sealed interface VaryingArrivals extends ArrivalProcess {
    /// Requests a second at a moment, at least 0.
    ///
    /// @param seconds since the beginning of the load, 0 or more
    double rate(double seconds);

    /// The most that the rate ever is.
    double highest();

    /// Drawn at the highest rate, then thinned out (Lewis and Shedler, "Simulation of nonhomogeneous Poisson processes
    /// by thinning", 1979).
    @Override
    default long nextGapNanos(long elapsed, RandomGenerator random) {
        double from = elapsed / 1e9;
        double at = from;
        do {
            at += random.nextExponential() / highest();
        } while (random.nextDouble() * highest() >= rate(at) && at - from < LONGEST_GAP_SECONDS);
        return Math.round((at - from) * 1e9);
    }

    private static void requireLength(Duration time, String what) {
        if (time.isNegative() || time.isZero() || time.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException(what + " takes more than nothing and at most 7 days, not " + time);
        }
    }

    private static void requireSome(double rate) {
        if (rate != 0) {
            ArrivalProcess.requireRate(rate);
        }
    }

    /// The rate climbs, or sinks, evenly and then stays.
    ///
    /// @param from at the beginning; 0 or more
    /// @param to from then on, above 0
    /// @param over how long it takes
    record Ramp(double from, double to, Duration over) implements VaryingArrivals {
        public Ramp {
            requireSome(from);
            ArrivalProcess.requireRate(to);
            requireLength(over, "a ramp");
        }

        /// The mean while it changes.
        @Override
        public double perSecond() {
            return (from + to) / 2;
        }

        @Override
        public double highest() {
            return Math.max(from, to);
        }

        @Override
        public double rate(double seconds) {
            return from + (to - from) * Math.min(1, seconds / Written.secondsOf(over));
        }

        @Override
        public String words() {
            return "at random moments, from " + Written.number(from) + " to " + Written.number(to) + " a second within "
                    + Written.seconds(over) + " s";
        }
    }

    /// A quiet rate with a burst at the beginning of every period.
    ///
    /// @param quiet between bursts; 0 or more
    /// @param burst during bursts, above `quiet`
    /// @param every from the beginning of one to that of the next
    /// @param lasting how long one lasts, shorter than `every`
    record Bursts(double quiet, double burst, Duration every, Duration lasting) implements VaryingArrivals {
        public Bursts {
            requireSome(quiet);
            ArrivalProcess.requireRate(burst);
            requireLength(every, "a period");
            requireLength(lasting, "a burst");
            if (burst <= quiet) {
                throw new IllegalArgumentException(
                        "a burst is above the quiet rate of " + quiet + " requests a second, not " + burst);
            }
            if (lasting.compareTo(every) >= 0) {
                throw new IllegalArgumentException(
                        "a burst is shorter than its period of " + every + ", not " + lasting);
            }
        }

        @Override
        public double perSecond() {
            double share = Written.secondsOf(lasting) / Written.secondsOf(every);
            return quiet * (1 - share) + burst * share;
        }

        @Override
        public double highest() {
            return burst;
        }

        @Override
        public double rate(double seconds) {
            return seconds % Written.secondsOf(every) < Written.secondsOf(lasting) ? burst : quiet;
        }

        @Override
        public String words() {
            return "at random moments, " + Written.number(burst) + " a second for " + Written.seconds(lasting)
                    + " s of every " + Written.seconds(every) + " s and " + Written.number(quiet)
                    + " between";
        }
    }

    /// Up and down like the day, as a sine: mean at the beginning, most after a quarter of the period.
    ///
    /// @param perSecond the mean
    /// @param swing how far it goes up and down, as a share of the mean: above 0, at most 1
    /// @param period from one mean on the way up to the next
    record Diurnal(double perSecond, double swing, Duration period) implements VaryingArrivals {
        public Diurnal {
            ArrivalProcess.requireRate(perSecond);
            requireLength(period, "a period");
            if (!(swing > 0 && swing <= 1)) {
                throw new IllegalArgumentException(
                        "a swing is a share of the mean above 0 and at most 1, not " + swing);
            }
            ArrivalProcess.requireRate(perSecond * (1 + swing));
        }

        @Override
        public double highest() {
            return perSecond * (1 + swing);
        }

        @Override
        public double rate(double seconds) {
            return perSecond * (1 + swing * Math.sin(2 * Math.PI * seconds / Written.secondsOf(period)));
        }

        @Override
        public String words() {
            return "at random moments, up and down by " + Math.round(swing * 100) + " % within "
                    + Written.seconds(period) + " s";
        }
    }
}
