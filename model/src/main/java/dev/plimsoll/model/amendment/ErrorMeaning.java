package dev.plimsoll.model.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.OperationKey;
import org.jspecify.annotations.Nullable;

/// What an error answer means to the consumer.
///
/// @param operation null for every operation
/// @param status HTTP status, 400 to 599
/// @param meaning in words
/// @param retry whether trying again can help
public record ErrorMeaning(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OperationKey operation,

        int status,
        String meaning,
        boolean retry) {
    public ErrorMeaning {
        requireStatus(status);
        if (status < 400) {
            throw new IllegalArgumentException("an error has a status from 400 to 599, not " + status);
        }
        if (meaning.isBlank()) {
            throw new IllegalArgumentException("what status " + status + " means is not said");
        }
    }

    static void requireStatus(int status) {
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("an HTTP status is 100 to 599, not " + status);
        }
    }
}
