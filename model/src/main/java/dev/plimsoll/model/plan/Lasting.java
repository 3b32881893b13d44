package dev.plimsoll.model.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Lengths of time as people read them.
public final class Lasting {
    private Lasting() {}

    /// Hours, minutes, seconds and milliseconds, those that there are: `3 min 12 s`.
    public static String words(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toHours(), "h");
        add(parts, length.toMinutesPart(), "min");
        add(parts, length.toSecondsPart(), "s");
        add(parts, length.toMillisPart(), "ms");
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(number + " " + unit);
        }
    }
}
