package dev.plimsoll.engine.workload;

import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// Counts ended requests twice: for the window that is open, and for the stage that is open. Safe for all threads.
final class Measurements {
    private final InstantSource clock;
    private Tally window;
    private Tally stage;

    Measurements(InstantSource clock) {
        this.clock = clock;
        this.window = new Tally(clock.instant());
        this.stage = new Tally(clock.instant());
    }

    /// @param latencyNanos from the intended start to the end
    /// @param lagNanos from the intended start to the moment the generator took it up
    synchronized void ended(long latencyNanos, long lagNanos, boolean answered) {
        window.add(latencyNanos, lagNanos, answered);
        stage.add(latencyNanos, lagNanos, answered);
    }

    synchronized SignalWindow takeWindow() {
        Instant now = clock.instant();
        SignalWindow taken = window.summary(now);
        window = new Tally(now);
        return taken;
    }

    synchronized void beginStage() {
        stage = new Tally(clock.instant());
    }

    synchronized SignalWindow endStage() {
        return stage.summary(clock.instant());
    }

    /// Microseconds to three digits; a request that takes longer than the largest timeout counts as that long.
    private static final class Tally {
        private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);

        private final Instant start;
        private final Histogram latency = new Histogram(LONGEST, 3);
        private final Histogram lag = new Histogram(LONGEST, 3);
        private long completed;
        private long failed;

        Tally(Instant start) {
            this.start = start;
        }

        void add(long latencyNanos, long lagNanos, boolean answered) {
            latency.recordValue(micros(latencyNanos));
            lag.recordValue(micros(lagNanos));
            if (answered) {
                completed++;
            } else {
                failed++;
            }
        }

        private static long micros(long nanos) {
            return Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST);
        }

        SignalWindow summary(Instant now) {
            // A window of no length would divide by zero; the clock may have been set back.
            Duration length = Duration.between(start, now);
            Duration positive = length.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : length;
            return new SignalWindow(
                    start, positive, completed, failed, at(latency, 50), at(latency, 95), at(latency, 99), at(lag, 99));
        }

        private static double at(Histogram histogram, double percentile) {
            return histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(percentile) / 1_000.0;
        }
    }
}
