package dev.plimsoll.model.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a rate limiter is to do when more is asked of it.
///
/// @param requests that it admits in each window, however it counts them
/// @param per the window
/// @param tolerance the share by which the rate may be off; 0.1 when left out
/// @param retryAfter whether a refusal says when to come again
public record LimiterPromise(
        int requests,
        Duration per,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double tolerance,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retryAfter) {
    private static final double USUAL = 0.1;
    private static final double MOST_PER_SECOND = 300;
    private static final int MOST_REQUESTS = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public LimiterPromise {
        if (requests < 1 || requests > MOST_REQUESTS) {
            throw new IllegalArgumentException(
                    "a limiter admits 1 to " + MOST_REQUESTS + " requests a window, not " + requests);
        }
        if (per.toMillis() < 1 || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a window lasts for 1 ms to a minute, not for " + per);
        }
        if (requests * 1_000.0 / per.toMillis() > MOST_PER_SECOND) {
            throw new IllegalArgumentException("a limiter of at most " + (int) MOST_PER_SECOND
                    + " requests a second can be proved, not one of " + requests + " in " + per);
        }
        if (tolerance != null && !(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("the tolerance of a rate is 0 to below 1, not " + tolerance);
        }
    }

    /// The share by which the rate may be off.
    public double within() {
        return tolerance == null ? USUAL : tolerance;
    }
}
