package dev.plimsoll.model.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.OperationKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How fast the provider answers.
///
/// @param operation null for every operation
/// @param percentile above 0 and below 100: of so many per cent of the calls
/// @param atMost ISO 8601, for example `PT0.4S`
public record Latency(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OperationKey operation,

        double percentile,
        Duration atMost) {
    public Latency {
        if (!(percentile > 0 && percentile < 100)) {
            throw new IllegalArgumentException("a percentile is above 0 and below 100, not " + percentile);
        }
        Positive.require("a limit of latency", atMost);
    }
}
