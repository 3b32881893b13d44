package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// When and how far an experiment may reach.
///
/// @param share of the traffic that may meet a fault: above 0, at most 1
/// @param faults how many faults a run may inject at most: at least 1
/// @param longest how long a run may take at most
/// @param window when it may run; null for any time
public record Limits(
        double share,
        int faults,
        Duration longest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Window window) {
    public Limits {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of traffic is above 0 and at most 1, not " + share);
        }
        if (faults < 1) {
            throw new IllegalArgumentException("a run injects at least one fault, not at most " + faults);
        }
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("a run may take more than nothing, not " + longest);
        }
    }
}
