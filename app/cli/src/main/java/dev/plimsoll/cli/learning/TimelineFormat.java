package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.timeline.Timeline;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How a timeline is written. In every form the entries are in the order of their moments.
public enum TimelineFormat {
    TEXT {
        @Override
        String write(Timeline timeline, List<TimelineEntry> entries, ZoneId zone) {
            Table table = new Table().row("ENTRY", "UTC", "LOCAL", "FROM START", "", "WHAT HAPPENED", "SOURCE");
            for (TimelineEntry entry : entries) {
                table.row(
                        entry.key(),
                        UTC_TIME.format(entry.at().atZone(ZoneId.of("UTC"))),
                        LOCAL_TIME.format(entry.at().atZone(zone)),
                        since(timeline.since(entry)),
                        marks(entry),
                        entry.words(),
                        entry.what().source());
            }
            return table.render("");
        }
    },
    CSV {
        @Override
        String write(Timeline timeline, List<TimelineEntry> entries, ZoneId zone) {
            StringBuilder csv = new StringBuilder(CsvText.row(
                    "entry", "utc", "local", "zone", "seconds", "pinned", "hidden", "start", "text", "notes",
                    "source"));
            for (TimelineEntry entry : entries) {
                csv.append(CsvText.row(
                        entry.key(),
                        entry.at().toString(),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(entry, zone)),
                        zone.getId(),
                        String.format(Locale.ROOT, "%.3f", timeline.since(entry).toMillis() / 1000.0),
                        String.valueOf(entry.pinned()),
                        String.valueOf(entry.hidden()),
                        String.valueOf(entry.start()),
                        entry.what().text(),
                        String.join("; ", entry.notes()),
                        entry.what().source()));
            }
            return csv.toString();
        }
    },
    JSON {
        @Override
        String write(Timeline timeline, List<TimelineEntry> entries, ZoneId zone) {
            ArrayNode all = Json.mapper().createArrayNode();
            for (TimelineEntry entry : entries) {
                ObjectNode node = all.addObject();
                node.put("entry", entry.key());
                node.put("utc", entry.at().toString());
                node.put("local", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(entry, zone)));
                node.put("zone", zone.getId());
                node.put("seconds", timeline.since(entry).toMillis() / 1000.0);
                node.put("pinned", entry.pinned());
                node.put("hidden", entry.hidden());
                node.put("start", entry.start());
                node.put("text", entry.what().text());
                ArrayNode notes = node.putArray("notes");
                entry.notes().forEach(notes::add);
                node.put("source", entry.what().source());
            }
            return Json.pretty(all);
        }
    };

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);

    private static ZonedDateTime local(TimelineEntry entry, ZoneId zone) {
        return entry.at().atZone(zone);
    }

    abstract String write(Timeline timeline, List<TimelineEntry> entries, ZoneId zone);

    /// @param all hidden entries too
    /// @param zone in which local times are told
    public String write(Timeline timeline, boolean all, ZoneId zone) {
        return write(timeline, all ? timeline.entries() : timeline.shown(), zone);
    }

    private static String marks(TimelineEntry entry) {
        String marks =
                (entry.start() ? "start " : "") + (entry.pinned() ? "pinned " : "") + (entry.hidden() ? "hidden" : "");
        return marks.strip();
    }

    /// `+1:02:03.4`, `-0:00:05.0`.
    private static String since(Duration length) {
        Duration size = length.abs();
        return String.format(
                Locale.ROOT,
                "%s%d:%02d:%02d.%d",
                length.isNegative() ? "-" : "+",
                size.toHours(),
                size.toMinutesPart(),
                size.toSecondsPart(),
                size.toMillisPart() / 100);
    }
}
