package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/// What incidents and their timelines say of themselves.
final class IncidentWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MOMENT_IN_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss xxx", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private IncidentWords() {}

    static String state(IncidentState state) {
        return state.closed() ? trIn("state", "Closed") : trIn("state", "Open");
    }

    static Badge badge(IncidentState state) {
        return state.closed()
                ? Badge.of(trIn("state", "Closed"), Feather.CHECK_CIRCLE, Tone.SUCCESS)
                : Badge.of(trIn("state", "Open"), Feather.ACTIVITY, Tone.ACCENT);
    }

    static String title(IncidentSeverity severity) {
        String word = trIn("severity", severity.word());
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static Badge badge(IncidentSeverity severity) {
        return switch (severity) {
            case CRITICAL -> Badge.of(title(severity), Feather.ALERT_OCTAGON, Tone.DANGER);
            case MAJOR -> Badge.of(title(severity), Feather.ALERT_TRIANGLE, Tone.DANGER);
            case MODERATE -> Badge.of(title(severity), Feather.ALERT_CIRCLE, Tone.WARNING);
            case MINOR -> Badge.of(title(severity), Feather.INFO, Tone.NEUTRAL);
        };
    }

    static String utc(TimelineEntry entry) {
        return MOMENT.format(entry.at().atZone(ZoneOffset.UTC));
    }

    /// As a list says it, whose entries lie within a year of each other.
    static String utcInYear(TimelineEntry entry) {
        return MOMENT_IN_YEAR.format(entry.at().atZone(ZoneOffset.UTC));
    }

    /// With its offset, which no two zones share by name.
    static String local(TimelineEntry entry, ZoneId zone) {
        ZonedDateTime local = entry.at().atZone(zone);
        return MOMENT.format(local) + " " + OFFSET.format(local);
    }

    /// The same without its day.
    static String localTime(TimelineEntry entry, ZoneId zone) {
        return TIME.format(entry.at().atZone(zone));
    }

    /// `+1 min 5 s`, `−3 s`.
    static String since(Duration time) {
        return (time.isNegative() ? "−" : "+") + Words.time(time.abs());
    }

    /// What an entry says, in the language of the window where the record says it and nobody wrote it.
    static String text(TimelineEntry entry) {
        boolean written = entry.key().matches("T\\d+");
        return written ? entry.what().text() : told(entry.what().text());
    }

    /// The same with the notes behind it.
    static String happened(TimelineEntry entry) {
        return entry.notes().isEmpty() ? text(entry) : text(entry) + " — " + String.join("; ", entry.notes());
    }

    static String marks(TimelineEntry entry) {
        List<String> marks = new ArrayList<>();
        if (entry.pinned()) {
            marks.add(tr("Pinned"));
        }
        if (entry.start()) {
            marks.add(trIn("mark", "Start"));
        }
        if (entry.hidden()) {
            marks.add(tr("Hidden"));
        }
        return String.join(", ", marks);
    }

    /// What happened to the record.
    static String event(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.Reported _ -> tr("Reported");
            case IncidentEvent.Revised _ -> tr("Revised");
            case IncidentEvent.TimelineAdded added -> added(added);
            case IncidentEvent.Annotated note -> tr("Note on %s: “%s”", note.entry(), note.text());
            case IncidentEvent.Marked mark ->
                mark.entry() + ": " + trIn("mark", mark.mark().word());
            case IncidentEvent.Closed closed ->
                closed.actions().isEmpty()
                        ? tr("Closed without an action: “%s”", closed.reason())
                        : tr(
                                "Closed with %s",
                                closed.actions().stream().map(Object::toString).collect(Collectors.joining(", ")));
            case IncidentEvent.Reopened reopened -> tr("Opened again: “%s”", reopened.reason());
        };
    }

    private static String added(IncidentEvent.TimelineAdded added) {
        int entries = added.entries().size();
        return added.note().isEmpty()
                ? trCount(entries, "1 entry added to the timeline", "%d entries added to the timeline")
                : trCount(
                        entries,
                        "1 entry added to the timeline, from %2$s",
                        "%d entries added to the timeline, from %2$s",
                        added.note());
    }
}
