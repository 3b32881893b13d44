package dev.plimsoll.model.capacity;

import dev.plimsoll.model.evidence.SignalWindow;
import java.util.ArrayList;
import java.util.List;

/// One step of load, and what the service made of it.
///
/// @param offered requests a second that were to be sent
/// @param arrived how many were due while it was measured
/// @param window the requests that ended while it was measured
public record LoadStep(double offered, long arrived, SignalWindow window) {
    /// Answers have to keep up with requests, but for so large a share and so many that are under way at the end.
    private static final double BACKLOG_SHARE = 0.05;

    private static final int BACKLOG = 5;

    /// Above this lag the generator, not the service, made the requests late: a quarter of the latency budget, and at
    /// least so many milliseconds.
    private static final double LEAST_LAG = 20;

    private static final double LAG_SHARE = 0.25;

    public LoadStep {
        if (!(offered > 0 && offered < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a step offers more than 0 requests a second, not " + offered);
        }
    }

    /// Good answers a second.
    public double achieved() {
        return window.completed() / seconds();
    }

    /// The share of requests that failed; 1 where none ended.
    public double errorShare() {
        return window.empty() ? 1 : (double) window.failed() / window.requests();
    }

    private double seconds() {
        return window.length().toNanos() / 1e9;
    }

    /// Which limits it broke; none when the service bore it. Where the generator could not keep its schedule nothing
    /// else can be said.
    public List<Limit> broken(Peak peak) {
        if (window.sendLagP99() > Math.max(LEAST_LAG, LAG_SHARE * peak.budget()) || arrived < fewest()) {
            return List.of(Limit.GENERATOR);
        }
        List<Limit> broken = new ArrayList<>();
        if (errorShare() > peak.mostErrors()) {
            broken.add(Limit.ERRORS);
        }
        if (window.p99() > peak.budget()) {
            broken.add(Limit.LATENCY);
        }
        if (window.requests() < arrived * (1 - BACKLOG_SHARE) - BACKLOG) {
            broken.add(Limit.THROUGHPUT);
        }
        return List.copyOf(broken);
    }

    /// Five standard deviations of a Poisson count below nine tenths of what was to be sent: fewer are no chance.
    private double fewest() {
        double wanted = offered * seconds();
        return 0.9 * wanted - 5 * Math.sqrt(wanted);
    }

    /// What ends the climb of the load.
    public enum Limit {
        ERRORS("too many requests failed"),
        LATENCY("answers were slower than the latency budget"),
        THROUGHPUT("answers did not keep up with requests"),
        GENERATOR("the load generator could not keep its schedule");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        /// As part of a sentence.
        public String words() {
            return words;
        }
    }
}
