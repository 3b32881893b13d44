package dev.plimsoll.model.learning.safeguard;

import java.time.Duration;
import java.util.Locale;

/// Measured lengths of time as people read them; the same in every locale.
public final class LengthWords {
    private LengthWords() {}

    /// `0.250 s`, `12.5 s`, `2 min 5 s`.
    public static String of(Duration length) {
        double seconds = length.toMillis() / 1000.0;
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%.3f s", seconds);
        }
        if (seconds < 120) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return String.format(Locale.ROOT, "%d min %d s", length.toMinutes(), length.toSecondsPart());
    }
}
