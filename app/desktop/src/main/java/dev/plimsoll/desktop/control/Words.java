package dev.plimsoll.desktop.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Text as people read it, and labels for it.
public final class Words {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private Words() {}

    /// A moment as the user's locale writes it.
    public static String when(Instant moment) {
        return WHEN.format(moment);
    }

    /// A length of time in its two largest units: `4 min 10 s`.
    public static String time(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? units(seconds / 60, " min", seconds % 60, " s")
                : units(seconds / 3600, " h", seconds % 3600 / 60, " min");
    }

    private static String units(long large, String of, long small, String ofSmall) {
        return large + of + (small == 0 ? "" : " " + small + ofSmall);
    }

    /// A label that wraps and is never cut off.
    public static Label wrapped(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
