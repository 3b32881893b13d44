package dev.plimsoll.engine.workload;

import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.time.Instant;
import org.HdrHistogram.Histogram;

/// The requests that ended in one stretch of time. Latencies and lags are kept in nanoseconds, exact to a
/// microsecond or to one part in a thousand, whichever is coarser.
final class Tally {
    private static final long RESOLUTION = 1_000;
    private static final long LONGEST = 300_000_000_000L;
    private static final int DIGITS = 3;

    private final Histogram latency = new Histogram(RESOLUTION, LONGEST, DIGITS);
    private final Histogram lag = new Histogram(RESOLUTION, LONGEST, DIGITS);
    private final Instant start;
    private long startNanos;
    private long endNanos;
    private long completed;
    private long failed;

    Tally(Instant start) {
        this.start = start;
    }

    void begin(long nanos) {
        startNanos = nanos;
    }

    void end(long nanos) {
        endNanos = nanos;
    }

    void completed(long latencyNanos, long lagNanos) {
        completed++;
        record(latencyNanos, lagNanos);
    }

    void failed(long latencyNanos, long lagNanos) {
        failed++;
        record(latencyNanos, lagNanos);
    }

    private void record(long latencyNanos, long lagNanos) {
        latency.recordValue(Math.clamp(latencyNanos, 0, LONGEST));
        lag.recordValue(Math.clamp(lagNanos, 0, LONGEST));
    }

    SignalWindow window() {
        return new SignalWindow(
                start,
                Duration.ofNanos(Math.max(1, endNanos - startNanos)),
                completed,
                failed,
                millis(latency, 50),
                millis(latency, 95),
                millis(latency, 99),
                millis(lag, 99));
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(percentile) / 1e6;
    }
}
