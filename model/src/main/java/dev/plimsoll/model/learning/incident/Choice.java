package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision that was made while the incident went on, with what was known then.
///
/// @param at null when nobody remembers
/// @param what what was decided
/// @param because why, by what was known at that moment
/// @param rejected what else was weighed
public record Choice(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant at,
        String what,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String because,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> rejected) {
    public Choice {
        because = because == null ? "" : because;
        rejected = rejected == null ? List.of() : List.copyOf(rejected);
        if (what.isBlank()) {
            throw new IllegalArgumentException("a decision says what was decided");
        }
    }
}
