package dev.plimsoll.model.capacity;

import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Services with a known knee, in simulated time: arrivals are Poisson, and one server works at its own speed.
enum SimulatedService {
    /// M/D/1: an unbounded queue before a server of constant speed.
    MD1 {
        @Override
        Answer answer(double wait, double load, double capacity, RandomGenerator random) {
            return new Answer(wait + 1 / capacity, false);
        }
    },
    /// More than so many in a second are refused at once.
    HARD_LIMITER {
        @Override
        Answer answer(double wait, double load, double capacity, RandomGenerator random) {
            return new Answer(0.002, random.nextDouble() < 1 - capacity / load);
        }
    },
    /// A queue that holds 0.3 s of work, and refuses what does not fit.
    BOUNDED_QUEUE {
        @Override
        Answer answer(double wait, double load, double capacity, RandomGenerator random) {
            return wait > 0.3 ? Answer.REFUSED : new Answer(wait + 1 / capacity, false);
        }
    },
    /// Slower the more it has to do; it meets the budget of 200 ms exactly at its capacity.
    SLOW_DEGRADATION {
        @Override
        Answer answer(double wait, double load, double capacity, RandomGenerator random) {
            double share = load / capacity;
            return new Answer(0.2 * Math.pow(share, 3) * (0.9 + 0.1 * random.nextDouble()), false);
        }
    },
    /// Well up to its capacity, and every fifth request fails beyond.
    ERROR_CLIFF {
        @Override
        Answer answer(double wait, double load, double capacity, RandomGenerator random) {
            return new Answer(0.005, load > capacity && random.nextDouble() < 0.2);
        }
    };

    record Answer(double seconds, boolean failed) {
        static final Answer REFUSED = new Answer(0, true);
    }

    /// @param wait work that is queued, in seconds
    /// @param load requests a second that are offered
    abstract Answer answer(double wait, double load, double capacity, RandomGenerator random);

    /// Measures so many seconds of a load, after a quarter as long that is not measured.
    LoadStep step(double offered, double capacity, double seconds, RandomGenerator random) {
        double[] latencies = new double[(int) (offered * seconds * 2) + 100];
        int arrived = 0;
        int completed = 0;
        int failed = 0;
        double free = 0;
        double begin = seconds / 4;
        for (double at = 0; at < begin + seconds; at += random.nextExponential() / offered) {
            Answer answer = answer(Math.max(0, free - at), offered, capacity, random);
            if (!answer.failed()) {
                free = Math.max(free, at) + 1 / capacity;
            }
            arrived += at >= begin ? 1 : 0;
            double ended = at + answer.seconds();
            if (ended >= begin && ended < begin + seconds) {
                latencies[completed + failed] = answer.seconds() * 1e3;
                failed += answer.failed() ? 1 : 0;
                completed += answer.failed() ? 0 : 1;
            }
        }
        double[] sorted = Arrays.copyOf(latencies, completed + failed);
        Arrays.sort(sorted);
        return new LoadStep(
                offered,
                arrived,
                new SignalWindow(
                        Instant.EPOCH,
                        Duration.ofNanos(Math.round(seconds * 1e9)),
                        completed,
                        failed,
                        at(sorted, 0.5),
                        at(sorted, 0.95),
                        at(sorted, 0.99),
                        0.05));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }
}
