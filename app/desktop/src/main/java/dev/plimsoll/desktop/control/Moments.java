package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Moments as people type them.
public final class Moments {
    private Moments() {}

    /// `2026-11-21 14:05` by the clocks of the zone; empty for none. [#read] gives the same moment back.
    public static String text(@Nullable Instant moment, ZoneId zone) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, zone).toString().replace('T', ' ');
    }

    /// @param text `2026-11-21 14:05` by the clocks of the zone, or with an offset: `2026-11-21T14:05:00Z`
    /// @return null where the text is blank
    /// @throws Problem if it is no moment
    public static @Nullable Instant read(String text, ZoneId zone) {
        String written = text.strip().replace(' ', 'T');
        if (written.isEmpty()) {
            return null;
        }
        try {
            return written.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDateTime.parse(written).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw new Problem(
                    tr("'%s' is no moment.", text.strip()),
                    tr("Write 2026-11-21 14:05 by your clock, or 2026-11-21T14:05:00Z."),
                    wrong);
        }
    }
}
