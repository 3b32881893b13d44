package dev.plimsoll.model.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An operation of the same service that does without the dependency, and is to stay as fast while that one is slow.
///
/// @param call a request, such as `GET /health`
/// @param slower how much slower its median may become; 100 ms when left out
public record Neighbour(
        String call,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration slower) {
    private static final Duration USUAL = Duration.ofMillis(100);

    public Neighbour {
        GuardedCall.of(call);
        if (slower != null && slower.isNegative()) {
            throw new IllegalArgumentException("a neighbour becomes slower by nothing or more, not by " + slower);
        }
    }

    /// How much slower its median may become.
    public Duration allowed() {
        return slower == null ? USUAL : slower;
    }
}
