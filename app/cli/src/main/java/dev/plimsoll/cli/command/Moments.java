package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Moments as people type them.
final class Moments {
    private Moments() {}

    /// @param text `2026-11-21T14:05:00Z` or with another offset; without one by the clocks of this machine
    /// @throws Mistake if it is no moment
    static Instant read(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return local(text); // perhaps written without an offset
        }
    }

    private static Instant local(String text) {
        try {
            return LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException wrong) {
            throw Mistake.of(
                    "A moment is written 2026-11-21T14:05:00Z or 2026-11-21T14:05, not '" + Visible.line(text) + "'.");
        }
    }
}
