package dev.plimsoll.model.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Independent arrivals whose rate changes with time (an inhomogeneous Poisson process).
public sealed interface VaryingArrivals extends ArrivalProcess {
    /// Requests a second at a moment, at least 0.
    ///
    /// @param seconds since the beginning of the load, 0 or more
    double rate(double seconds);

    /// Seconds from a moment until so many arrivals are expected since then: the inverse of the integral of the rate.
    ///
    /// @param due arrivals, 0 or more
    /// @param at the moment, in seconds since the beginning of the load, 0 or more
    double until(double due, double at);

    /// Drawn at once by inversion (Cinlar, "Introduction to Stochastic Processes", 1975, 4.7): the expected arrivals
    /// between two of them are exponentially distributed, with a mean of one.
    @Override
    default long nextGapNanos(long elapsed, RandomGenerator random) {
        double gap = until(random.nextExponential(), elapsed / 1e9);
        return Math.round(Math.min(gap, LONGEST_GAP_SECONDS) * 1e9);
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
        public double until(double due, double at) {
            double left = Math.max(0, Written.secondsOf(over) - at);
            double now = rate(at);
            double changing = (now + to) / 2 * left;
            if (due > changing) {
                return left + (due - changing) / to;
            }
            double slope = (to - from) / Written.secondsOf(over);
            // The root of now * t + slope / 2 * t^2 = due, in the form that does not cancel.
            double root = now + Math.sqrt(Math.max(0, now * now + 2 * slope * due));
            return root == 0 ? 0 : Math.min(left, 2 * due / root);
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
        public double until(double due, double at) {
            double period = Written.secondsOf(every);
            double loud = Written.secondsOf(lasting);
            double inPeriod = burst * loud + quiet * (period - loud);
            double periods = Math.floor(due / inPeriod);
            double rest = due - periods * inPeriod;
            double place = at % period;
            double gone = 0;
            // The rest is less than a period has: what is left of this piece, two more, and some of this one again.
            for (int piece = 0; piece < 4; piece++) {
                boolean isLoud = place < loud;
                double rate = isLoud ? burst : quiet;
                double left = (isLoud ? loud : period) - place;
                if (rest <= rate * left && rate > 0) {
                    break;
                }
                rest -= rate * left;
                gone += left;
                place = isLoud ? loud : 0;
            }
            double rate = place < loud ? burst : quiet;
            return periods * period + gone + (rate > 0 ? rest / rate : 0);
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
        private static final int MOST_STEPS = 100;
        private static final double PRECISION = 1e-9;

        public Diurnal {
            ArrivalProcess.requireRate(perSecond);
            requireLength(period, "a period");
            if (!(swing > 0 && swing <= 1)) {
                throw new IllegalArgumentException(
                        "a swing is a share of the mean above 0 and at most 1, not " + swing);
            }
            ArrivalProcess.requireRate(perSecond * (1 + swing));
        }

        /// By Newton's method within bounds that close in by halves: the integral of a sine has no inverse in closed
        /// form.
        @Override
        public double until(double due, double at) {
            double length = Written.secondsOf(period);
            double inPeriod = perSecond * length;
            double periods = Math.floor(due / inPeriod);
            double rest = due - periods * inPeriod;
            double low = 0;
            double high = length;
            double gap = Math.clamp(rest / Math.max(rate(at), perSecond / 100), 0, length);
            for (int step = 0; step < MOST_STEPS; step++) {
                double off = expected(gap, at, length) - rest;
                if (Math.abs(off) <= PRECISION * rest) {
                    break;
                }
                low = off < 0 ? gap : low;
                high = off > 0 ? gap : high;
                double next = gap - off / rate(at + gap);
                gap = next > low && next < high ? next : (low + high) / 2;
            }
            return periods * length + gap;
        }

        /// Arrivals within a gap: the integral of the rate, in the form that does not cancel for short ones.
        private double expected(double gap, double at, double length) {
            double turn = Math.PI / length;
            return perSecond * (gap + swing / turn * Math.sin(turn * (2 * at + gap)) * Math.sin(turn * gap));
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
