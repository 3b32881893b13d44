package dev.plimsoll.model.learning.timeline;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time as programs write it.
///
/// @param at the moment
/// @param length how many characters stand for it
record StampedTime(Instant at, int length) {
    /// ISO 8601 with `T` or a space, with or without seconds, fraction and offset; a comma may stand before the
    /// fraction. Around it may be brackets.
    private static final Pattern DATE = Pattern.compile("\\[?(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(?::(\\d{2})"
            + "(?:[.,](\\d{1,9}))?)? ?(Z|UTC|[+-]\\d{2}:?\\d{2})?\\]?(?=\\s|$)[ \\t]*[-:|]?");

    /// Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their number of digits.
    private static final Pattern EPOCH =
            Pattern.compile("\\[?(\\d{10}(?:\\.\\d{1,9})?|\\d{13}|\\d{16}|\\d{19})\\]?(?=\\s|$)");

    /// Null where the text does not begin with a time.
    static @Nullable StampedTime atBeginning(String line, ZoneId zone) {
        Matcher date = DATE.matcher(line);
        if (date.lookingAt()) {
            return dated(date, zone);
        }
        Matcher epoch = EPOCH.matcher(line);
        return epoch.lookingAt() ? new StampedTime(since1970(epoch.group(1)), epoch.end()) : null;
    }

    /// Null where the text is anything but a time.
    static @Nullable StampedTime whole(String text, ZoneId zone) {
        String stripped = text.strip();
        StampedTime stamp = atBeginning(stripped, zone);
        return stamp != null && stamp.length == stripped.length() ? stamp : null;
    }

    private static @Nullable StampedTime dated(Matcher date, ZoneId zone) {
        String seconds = date.group(3) == null ? "00" : date.group(3);
        String fraction = date.group(4) == null ? "" : "." + date.group(4);
        String local = date.group(1) + "T" + date.group(2) + ":" + seconds + fraction;
        try {
            return new StampedTime(moment(local, date.group(5), zone), date.end());
        } catch (DateTimeException _) {
            return null; // digits in the shape of a time, such as 2026-13-45 99:99
        }
    }

    private static Instant moment(String local, @Nullable String offset, ZoneId zone) {
        if (offset == null) {
            // In the hour that a zone goes through twice it is the first; in one that it leaves out, the time after.
            return LocalDateTime.parse(local).atZone(zone).toInstant();
        }
        String written = offset.equals("UTC") || offset.equals("Z")
                ? "Z"
                : offset.contains(":") ? offset : offset.substring(0, 3) + ":" + offset.substring(3);
        return OffsetDateTime.parse(local + written).toInstant();
    }

    private static Instant since1970(String digits) {
        int whole = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        BigDecimal seconds = new BigDecimal(digits).movePointLeft(whole - 10);
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }
}
