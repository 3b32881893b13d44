package dev.plimsoll.model.learning.outcome;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lengths of time as a whole: never a mean, which a few long ones rule.
///
/// @param n how many there are
/// @param median null without any
/// @param p90 nine of ten are no longer (nearest rank); null without any
/// @param shortest null without any
/// @param longest null without any
public record Distribution(
        int n,
        @Nullable Duration median,
        @Nullable Duration p90,
        @Nullable Duration shortest,
        @Nullable Duration longest) {
    public static Distribution of(Collection<Duration> lengths) {
        if (lengths.isEmpty()) {
            return new Distribution(0, null, null, null, null);
        }
        List<Duration> sorted = lengths.stream().sorted().toList();
        int n = sorted.size();
        Duration middle = n % 2 == 1
                ? sorted.get(n / 2)
                : sorted.get(n / 2 - 1).plus(sorted.get(n / 2)).dividedBy(2);
        Duration p90 = sorted.get((9 * n + 9) / 10 - 1);
        return new Distribution(n, middle, p90, sorted.getFirst(), sorted.getLast());
    }
}
