package dev.plimsoll.model.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.model.contract.OperationKey;
import org.jspecify.annotations.Nullable;

/// In which order consumers see what the provider sends or stores.
///
/// @param operation null for every operation
/// @param key within which the order holds; empty unless the guarantee is [Guarantee#PER_KEY]
public record Ordering(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OperationKey operation,

        Guarantee guarantee,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String key) {
    /// What is promised.
    public enum Guarantee {
        @JsonProperty("none")
        NONE,
        @JsonProperty("per-key")
        PER_KEY,
        @JsonProperty("total")
        TOTAL
    }

    public Ordering {
        key = key == null ? "" : key; // not written where there is none
        if ((guarantee == Guarantee.PER_KEY) == key.isBlank()) {
            throw new IllegalArgumentException("an order per key names its key, and only such an order does");
        }
    }
}
