package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.model.audit.AuditFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which entries of the ledger: the options of `audit list` and `audit export`.
final class AuditFilterOptions {
    private static final int LENGTH_OF_A_DAY = "2026-11-21".length();

    @Option(names = "--who", paramLabel = "NAME", description = "Only by this person or account.")
    private @Nullable String who;

    @Option(names = "--what", paramLabel = "ACTION", description = "Only actions with this in their name: approve.")
    private @Nullable String what;

    @Option(names = "--subject", paramLabel = "NAME", description = "Only about this, for example P1.")
    private @Nullable String subject;

    @Option(
            names = "--from",
            paramLabel = "MOMENT",
            description = "Only from this day (UTC) or moment on: 2026-11-21, 2026-11-21T08:00:00Z.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "MOMENT", description = "Only before this moment; a day counts in full.")
    private @Nullable String to;

    @Option(names = "--denied", description = "Only what was refused.")
    private boolean denied;

    @Option(names = "--allowed", description = "Only what was allowed.")
    private boolean allowed;

    AuditFilter filter() {
        if (denied && allowed) {
            throw Mistake.of("--denied and --allowed exclude each other; leave out both to see everything.");
        }
        Boolean outcome = (denied || allowed) ? Boolean.valueOf(allowed) : null;
        return new AuditFilter(who, what, subject, moment("--from", from, 0), moment("--to", to, 1), outcome);
    }

    private static @Nullable Instant moment(String option, @Nullable String text, int daysLater) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == LENGTH_OF_A_DAY
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException _) {
            // The text itself is in the sentence; the parser's words add nothing.
            throw Mistake.of(option + " " + text + " is no moment; write it as 2026-11-21 or 2026-11-21T08:00:00Z.");
        }
    }
}
