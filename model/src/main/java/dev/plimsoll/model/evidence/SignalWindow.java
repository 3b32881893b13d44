package dev.plimsoll.model.evidence;

import java.time.Duration;
import java.time.Instant;

/// Measurements of the requests that ended in one stretch of time. Latencies in milliseconds, from the moment a
/// request was meant to start (no coordinated omission) to its last byte or its failure.
///
/// @param start first moment
/// @param length how long
/// @param completed requests answered as the contract allows
/// @param failed requests that timed out, lost their connection, or got a 5xx or an undeclared status
/// @param p50 median latency; 0 without requests
/// @param p95 95th percentile
/// @param p99 99th percentile
/// @param sendLagP99 99th percentile of how late requests left the generator, in milliseconds
public record SignalWindow(
        Instant start,
        Duration length,
        long completed,
        long failed,
        double p50,
        double p95,
        double p99,
        double sendLagP99) {
    public long requests() {
        return completed + failed;
    }

    public boolean empty() {
        return requests() == 0;
    }

    /// The value of a measure; NaN where there were no requests to measure.
    public double value(Measure measure) {
        if (measure == Measure.THROUGHPUT) {
            return completed / (length.toNanos() / 1e9);
        }
        if (empty()) {
            return Double.NaN;
        }
        return switch (measure) {
            case LATENCY_P50 -> p50;
            case LATENCY_P95 -> p95;
            case LATENCY_P99 -> p99;
            case ERROR_RATE -> (double) failed / requests();
            case THROUGHPUT -> throw new IllegalStateException("answered above");
        };
    }
}
