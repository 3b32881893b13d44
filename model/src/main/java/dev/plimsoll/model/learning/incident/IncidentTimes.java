package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When an incident began, was noticed, hurt no longer, and was over. What nobody knows is null.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentTimes(
        @Nullable Instant began,
        @Nullable Instant detected,
        @Nullable Instant mitigated,
        @Nullable Instant resolved) {
    public static final IncidentTimes UNKNOWN = new IncidentTimes(null, null, null, null);

    public IncidentTimes {
        requireOrder("detected", detected, "began", began);
        requireOrder("mitigated", mitigated, "began", began);
        requireOrder("resolved", resolved, "began", began);
        requireOrder("resolved", resolved, "mitigated", mitigated);
    }

    private static void requireOrder(String later, @Nullable Instant second, String earlier, @Nullable Instant first) {
        if (first != null && second != null && second.isBefore(first)) {
            throw new IllegalArgumentException(
                    "an incident is not " + later + " at " + second + ", before it " + words(earlier) + " at " + first);
        }
    }

    private static String words(String earlier) {
        return earlier.equals("began") ? earlier : "was " + earlier;
    }

    /// From the beginning until somebody or something noticed.
    public Optional<Duration> toDetect() {
        return between(began, detected);
    }

    /// From the beginning until customers were no longer hurt: mitigated, or resolved where only that is known.
    public Optional<Duration> toRecover() {
        return between(began, mitigated == null ? resolved : mitigated);
    }

    private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? Optional.empty() : Optional.of(Duration.between(from, to));
    }
}
