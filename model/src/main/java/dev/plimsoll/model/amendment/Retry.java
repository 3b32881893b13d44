package dev.plimsoll.model.amendment;

import java.time.Duration;
import java.util.List;

/// How consumers may try again.
///
/// @param attempts how often a call may be made in all, the first one included: 1 to 100
/// @param pause before the second attempt
/// @param backoff by which each further pause is longer than the one before: 1 to 10
/// @param statuses HTTP statuses after which they may; 100 to 599
public record Retry(int attempts, Duration pause, double backoff, List<Integer> statuses) {
    public Retry {
        statuses = List.copyOf(statuses);
        if (attempts < 1 || attempts > 100) {
            throw new IllegalArgumentException("a call is made 1 to 100 times, not " + attempts);
        }
        if (!(backoff >= 1 && backoff <= 10)) {
            throw new IllegalArgumentException("each pause is 1 to 10 times the one before, not " + backoff);
        }
        Positive.require("the pause before a retry", pause);
        if (pause.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("the pause before a retry is at most a day, not " + pause);
        }
        statuses.forEach(ErrorMeaning::requireStatus);
    }

    /// How long after the first attempt the last one may come, answers not counted; at most 100 years.
    public Duration longest() {
        double seconds = 0;
        double next = pause.toNanos() / 1e9;
        for (int attempt = 2; attempt <= attempts; attempt++) {
            seconds += next;
            next *= backoff;
        }
        return Duration.ofMillis(Math.round(Math.min(seconds, 3.2e9) * 1_000));
    }
}
