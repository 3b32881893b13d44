package dev.plimsoll.model.contract.diff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Reads `x-sunset`: the day from which a deprecated part may be gone, as RFC 3339 writes dates and times.
public final class Sunset {
    private Sunset() {}

    /// The day; null where the text is no date.
    public static @Nullable LocalDate of(String text) {
        try {
            return text.length() > 10
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, LocalDate::from)
                    : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null; // the caller reports a day that cannot be read
        }
    }
}
