package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A setting in which the environment differs from its baseline.
///
/// @param setting its name
/// @param baseline what it should be
/// @param value what it is; the same as the baseline once it is taken back
/// @param approvedBy who allowed it; null while nobody has
/// @param until when the allowance ends; null while there is none
public record Deviation(
        String setting,
        String baseline,
        String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Person approvedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant until) {
    public Deviation {
        if (setting.isBlank()) {
            throw new IllegalArgumentException("a deviation names its setting");
        }
    }

    /// Whether it still differs.
    public boolean differs() {
        return !baseline.equals(value);
    }
}
