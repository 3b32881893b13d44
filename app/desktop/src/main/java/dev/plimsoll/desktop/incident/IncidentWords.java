package dev.plimsoll.desktop.incident;

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
import org.kordamp.ikonli.feather.Feather;

/// What incidents and their timelines say of themselves.
final class IncidentWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss xxx", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private IncidentWords() {}

    static String state(IncidentState state) {
        return state.closed() ? "Closed" : "Open";
    }

    static Badge badge(IncidentState state) {
        return state.closed()
                ? Badge.of("Closed", Feather.CHECK_CIRCLE, Tone.SUCCESS)
                : Badge.of("Open", Feather.ACTIVITY, Tone.ACCENT);
    }

    static String title(IncidentSeverity severity) {
        return severity.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + severity.word().substring(1);
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

    static String marks(TimelineEntry entry) {
        List<String> marks = new ArrayList<>();
        if (entry.pinned()) {
            marks.add("Pinned");
        }
        if (entry.start()) {
            marks.add("Start");
        }
        if (entry.hidden()) {
            marks.add("Hidden");
        }
        return String.join(", ", marks);
    }

    /// What happened to the record.
    static String event(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.Reported _ -> "Reported";
            case IncidentEvent.Revised _ -> "Revised";
            case IncidentEvent.TimelineAdded added ->
                (added.entries().size() == 1 ? "1 entry" : added.entries().size() + " entries")
                        + " added to the timeline" + (added.note().isEmpty() ? "" : ", from " + added.note());
            case IncidentEvent.Annotated note -> "Note on " + note.entry() + ": “" + note.text() + "”";
            case IncidentEvent.Marked mark -> mark.entry() + ": " + mark.mark().word();
            case IncidentEvent.Closed closed ->
                closed.actions().isEmpty()
                        ? "Closed without an action: “" + closed.reason() + "”"
                        : "Closed with "
                                + String.join(
                                        ", ",
                                        closed.actions().stream()
                                                .map(Object::toString)
                                                .toList());
            case IncidentEvent.Reopened reopened -> "Opened again: “" + reopened.reason() + "”";
        };
    }
}
