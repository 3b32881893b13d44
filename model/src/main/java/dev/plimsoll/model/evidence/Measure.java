package dev.plimsoll.model.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// What a signal measures in a window of requests.
public enum Measure {
    LATENCY_P50("p50 latency", "ms"),
    LATENCY_P95("p95 latency", "ms"),
    LATENCY_P99("p99 latency", "ms"),
    /// Failed requests over all requests, 0 to 1.
    ERROR_RATE("error rate", "ratio"),
    /// Completed requests a second.
    THROUGHPUT("throughput", "requests/s"),
    /// What another service answers to the query of the signal's [SignalSource].
    QUERIED("query", "");

    private final String label;
    private final String unit;

    Measure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /// With at most four digits that count: a query may give anything.
    private static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// A value with its unit as people read it: `183 ms`, `2.4 %`.
    public String format(double value) {
        return switch (this) {
            case ERROR_RATE -> String.format(Locale.ROOT, "%.1f %%", value * 100);
            case THROUGHPUT -> String.format(Locale.ROOT, "%.0f requests/s", value);
            case QUERIED -> plain(value);
            default -> String.format(Locale.ROOT, value < 10 ? "%.1f ms" : "%.0f ms", value);
        };
    }
}
