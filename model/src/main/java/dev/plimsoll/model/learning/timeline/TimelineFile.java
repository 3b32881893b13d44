package dev.plimsoll.model.learning.timeline;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.text.CsvRows;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Entries of a timeline from a file of another program: comma-separated values, JSON lines, or a plain log whose
/// lines begin with a time. Lines of a log without a time belong to the entry before them.
public final class TimelineFile {
    private static final String[] TIMES = {"time", "timestamp", "at", "date", "@timestamp", "ts", "datetime", "start"};
    private static final String[] TEXTS = {
        "text", "message", "msg", "what", "event", "description", "summary", "title", "alertname", "name"
    };
    private static final int LONGEST = 2_000;

    private final String name;
    private final ZoneId zone;
    private final ClockSkew skew;
    private final List<Happening> found = new ArrayList<>();

    private TimelineFile(String name, ZoneId zone, ClockSkew skew) {
        this.name = name;
        this.zone = zone;
        this.skew = skew;
    }

    /// @param name of the file; `.csv` and `.jsonl` (or `.ndjson`) say their form, everything else is a log
    /// @param zone for times that name none, and the zone in which local times are shown
    /// @param skew the correction of the file's clock
    /// @return in the order of the file
    /// @throws IllegalArgumentException if a row has no time that can be read, or nothing has; says which
    public static List<Happening> read(String name, String text, ZoneId zone, ClockSkew skew) {
        TimelineFile file = new TimelineFile(name, zone, skew);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            file.csv(text);
        } else if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            file.jsonLines(text);
        } else {
            file.log(text);
        }
        if (file.found.isEmpty()) {
            throw new IllegalArgumentException(name + " holds no entry with a time");
        }
        return List.copyOf(file.found);
    }

    private void csv(String text) {
        for (CsvRows.Row row : CsvRows.read(text)) {
            take(row.line(), row.get(TIMES), row.get(TEXTS), "a column " + String.join(", ", TIMES));
        }
    }

    private void jsonLines(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                JsonNode tree = tree(i + 1, lines.get(i));
                take(i + 1, first(tree, TIMES), first(tree, TEXTS), "a field " + String.join(", ", TIMES));
            }
        }
    }

    private JsonNode tree(int line, String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(name + ":" + line + " is not JSON", wrong);
        }
    }

    private static String first(JsonNode tree, String[] names) {
        for (String field : names) {
            JsonNode value = tree.get(field);
            if (value != null && value.isValueNode() && !value.isNull()) {
                return value.asString();
            }
        }
        return "";
    }

    private void take(int line, String time, String text, String wanted) {
        if (time.isBlank()) {
            throw new IllegalArgumentException(name + ":" + line + " has no time; it needs " + wanted);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    name + ":" + line + " does not say what happened; it needs " + String.join(", ", TEXTS));
        }
        add(line, place(line, time), text);
    }

    private StampedTime place(int line, String time) {
        StampedTime stamp = StampedTime.whole(time, zone);
        if (stamp == null) {
            throw new IllegalArgumentException(name + ":" + line + " has '" + time + "' for a time; write"
                    + " 2026-11-21T14:05:00Z, 2026-11-21 14:05:00 or seconds since 1970");
        }
        return stamp;
    }

    private void log(String text) {
        List<String> lines = text.lines().toList();
        @Nullable StampedTime stamp = null;
        StringBuilder words = new StringBuilder();
        int begun = 0;
        for (int i = 0; i < lines.size(); i++) {
            StampedTime here = StampedTime.atBeginning(lines.get(i), zone);
            if (here != null) {
                close(begun, stamp, words);
                stamp = here;
                begun = i + 1;
                words.append(lines.get(i).substring(here.length()).strip());
            } else if (stamp != null && !lines.get(i).isBlank()) {
                words.append(' ').append(lines.get(i).strip());
            }
        }
        close(begun, stamp, words);
    }

    private void close(int line, @Nullable StampedTime stamp, StringBuilder words) {
        if (stamp != null && !words.isEmpty()) {
            add(line, stamp, words.toString());
        }
        words.setLength(0);
    }

    private void add(int line, StampedTime stamp, String text) {
        String flat = text.replaceAll("\\s+", " ").strip();
        String shown = flat.codePointCount(0, flat.length()) > LONGEST
                ? flat.substring(0, flat.offsetByCodePoints(0, LONGEST)) + "…"
                : flat;
        found.add(new Happening(stamp.at(), zone, shown, name + ":" + line).moved(skew));
    }
}
