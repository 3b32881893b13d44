package dev.plimsoll.model.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.OperationKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The provider does once what it is asked for twice with the same key.
///
/// @param operation null for every operation
/// @param key the header or field that carries it
/// @param remembered for so long
public record Idempotency(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OperationKey operation, String key, Duration remembered) {

    public Idempotency {
        if (key.isBlank()) {
            throw new IllegalArgumentException("an idempotent operation needs the name of its key");
        }
        Positive.require("the time for which a key is remembered", remembered);
    }
}
