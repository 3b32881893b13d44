package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.Outline.Line;
import dev.plimsoll.reports.lint.Outline.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks of the timeline of a post-mortem whether its times can be read anywhere and stand in their order.
final class TimelineLint {
    private static final Pattern TIME = Pattern.compile("(?:(?<day>\\d{4}-\\d{2}-\\d{2})[T"
            + " ]+)?(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?"
            + "(?:[.,]\\d{1,9})?\\s?(?<zone>Z\\b|UTC\\b|GMT\\b|[A-Z]{2,4}T\\b|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern ZONE =
            Pattern.compile("\\b(?:UTC|GMT|[A-Z]{2,4}T|Z)\\b|[+-]\\d{2}:\\d{2}\\b|\\b[A-Z][a-z]+/[A-Z][a-z_]+\\b");
    private static final int DAY = 24 * 60 * 60;

    private TimelineLint() {}

    /// @param source of the rules
    static List<Finding> check(Outline outline, String source) {
        List<Line> timeline = outline.in(Part.TIMELINE);
        boolean told = timeline.stream()
                .anyMatch(line -> ZONE.matcher(line.item() ? String.join(" ", line.columns()) : line.text())
                        .find());
        List<Finding> findings = new ArrayList<>();
        String last = "";
        for (Line line : timeline) {
            Matcher time = TIME.matcher(line.text());
            if (!line.item() || !time.find()) {
                continue;
            }
            if (!told && time.group("zone") == null) {
                findings.add(zone(line, time, source));
            }
            String moment = moment(time);
            if (comparable(time, last) && moment.compareTo(last) < 0) {
                findings.add(order(line, time, source));
            }
            last = moment;
        }
        return findings;
    }

    /// Times of other zones, and times after midnight without their day, are not compared.
    private static boolean comparable(Matcher time, String last) {
        return !last.isEmpty() && (time.group("day") != null) == last.startsWith("2") && !overnight(time, last);
    }

    private static boolean overnight(Matcher time, String last) {
        return time.group("day") == null && seconds(last) - seconds(moment(time)) > DAY / 2;
    }

    private static String moment(Matcher time) {
        String clock = "%2s:%s:%s"
                .formatted(
                        time.group("hour"),
                        time.group("minute"),
                        time.group("second") == null ? "00" : time.group("second"))
                .replace(' ', '0');
        return (time.group("day") == null ? "" : time.group("day")) + "T" + clock;
    }

    private static int seconds(String moment) {
        String[] clock = moment.substring(moment.indexOf('T') + 1).split(":", -1);
        return Integer.parseInt(clock[0]) * 3600 + Integer.parseInt(clock[1]) * 60 + Integer.parseInt(clock[2]);
    }

    private static Finding zone(Line line, Matcher time, String source) {
        return new Finding(
                line.start() + time.start(),
                line.start() + time.end(),
                "PM06",
                Severity.SOFT,
                "The time names no zone, so readers elsewhere cannot place it.",
                "UTC? Say so once above the timeline, or at each time.",
                source);
    }

    private static Finding order(Line line, Matcher time, String source) {
        return new Finding(
                line.start() + time.start(),
                line.start() + time.end(),
                "PM07",
                Severity.SOFT,
                "It stands after an entry that happened later.",
                "Is the time wrong, its zone, or its place?",
                source);
    }
}
