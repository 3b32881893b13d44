package dev.plimsoll.desktop.control;

import dev.plimsoll.desktop.language.Translation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Text as people read it, and labels for it.
public final class Words {
    private Words() {}

    /// A moment by the clock of this machine, as the window writes dates.
    public static String when(Instant moment) {
        return when(moment, ZoneId.systemDefault());
    }

    static String when(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Translation.dates())
                .withZone(zone)
                .format(moment);
    }

    /// A day, as the window writes dates.
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Translation.dates())
                .format(day);
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
