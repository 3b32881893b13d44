package dev.plimsoll.model.evidence.detect;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Simulated requests, independent of each other, at random moments.
final class Requests {
    private static final double PER_SECOND = 200;

    private final RandomGenerator random;
    private double nanos;
    double errors = 0.005;
    double factor = 1;

    Requests(long seed) {
        this.random = new SplittableRandom(seed);
    }

    RequestEvent next() {
        nanos += random.nextExponential() * 1e9 / PER_SECOND;
        double latency = 10 * factor * Math.exp(random.nextGaussian());
        return new RequestEvent((long) nanos, latency, random.nextDouble() < errors);
    }

    void forSeconds(double seconds, Consumer<RequestEvent> consumer) {
        double end = nanos + seconds * 1e9;
        while (nanos < end) {
            consumer.accept(next());
        }
    }
}
