package dev.plimsoll.model.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/// Makes one value of many.
public enum Aggregation {
    @JsonProperty("mean")
    MEAN("mean"),
    @JsonProperty("min")
    MIN("min"),
    @JsonProperty("max")
    MAX("max"),
    @JsonProperty("sum")
    SUM("sum"),
    /// The latest.
    @JsonProperty("last")
    LAST("last"),
    @JsonProperty("p50")
    P50("p50"),
    @JsonProperty("p95")
    P95("p95"),
    @JsonProperty("p99")
    P99("p99");

    private final String word;

    Aggregation(String word) {
        this.word = word;
    }

    /// As plans write it.
    public String word() {
        return word;
    }

    /// Percentiles by the nearest rank: the smallest value that so many per cent do not exceed.
    ///
    /// @param values in the order of their times; those that are no number do not count
    /// @return NaN when nothing counts
    public double of(List<Double> values) {
        double[] counted = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        if (counted.length == 0) {
            return Double.NaN;
        }
        return switch (this) {
            case MEAN -> Arrays.stream(counted).sum() / counted.length;
            case MIN -> Arrays.stream(counted).min().orElseThrow();
            case MAX -> Arrays.stream(counted).max().orElseThrow();
            case SUM -> Arrays.stream(counted).sum();
            case LAST -> counted[counted.length - 1];
            case P50 -> ranked(counted, 50);
            case P95 -> ranked(counted, 95);
            case P99 -> ranked(counted, 99);
        };
    }

    private static double ranked(double[] values, int percent) {
        Arrays.sort(values);
        int rank = (int) Math.ceil(percent / 100.0 * values.length);
        return values[Math.max(1, rank) - 1];
    }
}
