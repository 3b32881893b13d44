package dev.plimsoll.model.learning.timeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a source's clock is wrong, and so what is added to its times.
///
/// @param correction added to each of its times; positive where its clock is behind
public record ClockSkew(Duration correction) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern FORM = Pattern.compile("([+-]?)(\\d{1,6}(?:\\.\\d{1,9})?)(ms|s|min|h)");

    /// A clock that is right. Made after the bound that it is checked against.
    public static final ClockSkew NONE = new ClockSkew(Duration.ZERO);

    /// @throws IllegalArgumentException if it is longer than a day: that is a wrong zone or date, not a wrong clock
    public ClockSkew {
        if (correction.abs().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a clock is wrong by at most a day, not by " + correction);
        }
    }

    /// @param text `+1.5s`, `-200ms`, `2min`
    /// @throws IllegalArgumentException if it is not a correction
    public static ClockSkew read(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "the correction of a clock is written +1.5s, -200ms or 2min, not '" + text + "'");
        }
        long unit = switch (parts.group(3)) {
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "min" -> 60_000_000_000L;
            default -> 3_600_000_000_000L;
        };
        BigDecimal nanos = new BigDecimal(parts.group(2)).multiply(BigDecimal.valueOf(unit));
        Duration size = Duration.ofNanos(nanos.longValue());
        return new ClockSkew(parts.group(1).equals("-") ? size.negated() : size);
    }

    /// From one moment that two clocks told.
    ///
    /// @param theirs what the source's clock said
    /// @param ours what it was
    public static ClockSkew between(Instant theirs, Instant ours) {
        return new ClockSkew(Duration.between(theirs, ours));
    }

    public Instant corrected(Instant told) {
        return told.plus(correction);
    }
}
