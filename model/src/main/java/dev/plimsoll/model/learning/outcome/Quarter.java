package dev.plimsoll.model.learning.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Locale;

/// A quarter of a year, in UTC.
///
/// @param number 1 to 4
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Comparator<Quarter> ORDER =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    public static Quarter of(Instant at) {
        ZonedDateTime day = at.atZone(ZoneOffset.UTC);
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    @Override
    public int compareTo(Quarter other) {
        return ORDER.compare(this, other);
    }

    /// `2026 Q4`.
    @JsonValue
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d Q%d", year, number);
    }
}
