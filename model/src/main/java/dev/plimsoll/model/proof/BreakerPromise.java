package dev.plimsoll.model.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a consumer's circuit breaker is to do when its dependency fails.
///
/// @param failures calls of the dependency that fail until it opens, after calls that worked
/// @param tolerance how many more or fewer are well; 0 when left out
/// @param open how long it then does not call the dependency
/// @param openTolerance how much longer or shorter is well; a fifth of it when left out
/// @param probes calls with which it tries the dependency at once before it closes
/// @param fallback what callers get while it is open; null when nothing is promised
/// @param healthy calls that work before the first failure, to fill its window; 20 when left out
/// @param slow how late the dependency answers while calls are counted that go on at once, shorter than the consumer
///     waits; 300 ms when left out
public record BreakerPromise(
        int failures,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer tolerance,
        Duration open,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration openTolerance,
        int probes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Fallback fallback,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer healthy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration slow) {
    private static final int USUAL_HEALTHY = 20;
    private static final Duration USUAL_SLOW = Duration.ofMillis(300);
    private static final int MOST_FAILURES = 500;
    private static final int MOST_PROBES = 50;
    private static final Duration LONGEST_OPEN = Duration.ofMinutes(5);

    public BreakerPromise {
        if (failures < 1 || failures > MOST_FAILURES) {
            throw new IllegalArgumentException(
                    "a breaker opens after 1 to " + MOST_FAILURES + " failures, not after " + failures);
        }
        if (tolerance != null && tolerance < 0) {
            throw new IllegalArgumentException("the tolerance of failures is 0 or more, not " + tolerance);
        }
        if (open.toMillis() < 1 || open.compareTo(LONGEST_OPEN) > 0) {
            throw new IllegalArgumentException(
                    "a breaker stays open for 1 ms to " + LONGEST_OPEN.toMinutes() + " minutes, not for " + open);
        }
        if (openTolerance != null && openTolerance.isNegative()) {
            throw new IllegalArgumentException("the tolerance of a time is not below nothing: " + openTolerance);
        }
        if (probes < 1 || probes > MOST_PROBES) {
            throw new IllegalArgumentException(
                    "a breaker tries with 1 to " + MOST_PROBES + " calls, not with " + probes);
        }
        if (healthy != null && (healthy < 1 || healthy > 10_000)) {
            throw new IllegalArgumentException("1 to 10000 calls work before the first failure, not " + healthy);
        }
        if (slow != null && slow.toMillis() < 1) {
            throw new IllegalArgumentException("a slow answer takes 1 ms or more, not " + slow);
        }
    }

    /// How many more or fewer failures are well.
    public int failuresWithin() {
        return tolerance == null ? 0 : tolerance;
    }

    /// How much longer or shorter than promised it may stay open.
    public Duration openWithin() {
        return openTolerance == null ? open.dividedBy(5) : openTolerance;
    }

    /// Calls that work before the first failure.
    public int before() {
        return healthy == null ? USUAL_HEALTHY : healthy;
    }

    /// How late the dependency answers while calls at once are counted.
    public Duration slowBy() {
        return slow == null ? USUAL_SLOW : slow;
    }
}
