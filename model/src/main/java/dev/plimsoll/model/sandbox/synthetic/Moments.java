package dev.plimsoll.model.sandbox.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Moments in the order that their names promise: what was created is updated later and ends last.
final class Moments {
    private static final int DAY = 86_400;

    private Moments() {}

    /// As RFC 3339 writes it.
    static String dateTime(FieldName name, Draws draws) {
        return at(name, draws).toString();
    }

    static String date(FieldName name, Draws draws) {
        if (name.has("birth", "birthday", "dob", "born")) {
            return LocalDate.of(1950, 1, 1)
                    .plusDays(draws.below("birth", 20_000))
                    .toString();
        }
        return LocalDate.ofInstant(at(name, draws), ZoneOffset.UTC).toString();
    }

    private static Instant at(FieldName name, Draws draws) {
        long begun = LikelyNumbers.EPOCH + draws.below("begun", LikelyNumbers.YEAR_SECONDS / 2);
        long later = begun + DAY + draws.below("later", 30 * DAY);
        if (name.has("created", "start", "started", "begin", "from", "registered", "opened", "since")) {
            return Instant.ofEpochSecond(begun);
        }
        if (name.has("end", "ended", "expires", "expire", "expiry", "until", "due", "closed", "completed", "deleted")) {
            return Instant.ofEpochSecond(later + 40L * DAY);
        }
        boolean between = name.has("updated", "modified", "changed", "pushed", "last");
        String purpose = String.join(" ", name.words());
        return Instant.ofEpochSecond(between ? later : begun + draws.below(purpose, 30 * DAY));
    }
}
