package dev.plimsoll.model.evidence.detect.bench;

import dev.plimsoll.model.evidence.detect.RequestEvent;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Independent requests at random moments (Poisson).
///
/// @param perSecond requests a second
/// @param errors the rate of failures
/// @param shape of latencies
record Traffic(double perSecond, double errors, Shape shape) {
    /// The requests of one simulated run, one after the other.
    final class Stream {
        private final RandomGenerator random;
        private double nanos;

        Stream(long seed) {
            this.random = new SplittableRandom(seed);
        }

        RequestEvent next(Change change, double changeSeconds) {
            nanos += random.nextExponential() * 1e9 / perSecond;
            var event = new RequestEvent((long) nanos, shape.draw(random), random.nextDouble() < errors);
            return nanos >= changeSeconds * 1e9 ? change.apply(event, random) : event;
        }
    }

    Stream stream(long seed) {
        return new Stream(seed);
    }

    /// What was seen in a baseline of so many seconds.
    ///
    /// @param latencies all of them
    /// @param failures how many failed
    record Baseline(double[] latencies, int failures) {}

    Baseline baseline(double seconds, long seed) {
        Stream stream = stream(seed);
        double[] latencies = new double[(int) Math.round(seconds * perSecond)];
        int failures = 0;
        for (int i = 0; i < latencies.length; i++) {
            RequestEvent event = stream.next(Change.NONE, 0);
            latencies[i] = event.latency();
            failures += event.failed() ? 1 : 0;
        }
        return new Baseline(latencies, failures);
    }
}
