package dev.plimsoll.model.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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
/// @param queried what other services told, and what was measured on one operation, by the name of the signal; a
///     signal without data is not in it
public record SignalWindow(
        Instant start,
        Duration length,
        long completed,
        long failed,
        double p50,
        double p95,
        double p99,
        double sendLagP99,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> queried) {
    public SignalWindow {
        queried = queried == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(queried));
    }

    /// A window of the run's own measurements.
    public SignalWindow(
            Instant start,
            Duration length,
            long completed,
            long failed,
            double p50,
            double p95,
            double p99,
            double sendLagP99) {
        this(start, length, completed, failed, p50, p95, p99, sendLagP99, Map.of());
    }

    /// The same window with more that is known by the names of signals.
    public SignalWindow with(Map<String, Double> more) {
        Map<String, Double> all = new TreeMap<>(queried);
        all.putAll(more);
        return new SignalWindow(start, length, completed, failed, p50, p95, p99, sendLagP99, all);
    }

    /// The value of a signal; NaN where there is no data.
    public double value(Signal signal) {
        return signal.ofAll() ? value(signal.measure()) : queried.getOrDefault(signal.name(), Double.NaN);
    }

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
            case QUERIED -> Double.NaN; // by the signal, not by the requests
            case THROUGHPUT -> throw new IllegalStateException("answered above");
        };
    }
}
