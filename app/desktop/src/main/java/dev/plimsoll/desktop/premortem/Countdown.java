package dev.plimsoll.desktop.premortem;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The clock of a meeting: counts down, and says so when the time is up. Nothing ends by itself.
final class Countdown {
    private static final String IDLE = "–:––";

    private final InstantSource clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(IDLE);
    private @Nullable Instant end;

    Countdown(InstantSource clock) {
        this.clock = clock;
    }

    /// Begins to count down; a count that goes on is forgotten.
    void start(Duration time) {
        end = clock.instant().plus(time);
        tick();
    }

    void stop() {
        end = null;
        tick();
    }

    /// Looks at the clock again; called about once a second while somebody sees it.
    void tick() {
        text.set(end == null ? IDLE : words(Duration.between(clock.instant(), end)));
    }

    private static String words(Duration left) {
        long seconds = left.toMillis() <= 0 ? 0 : (left.toMillis() + 999) / 1000;
        return seconds == 0 ? tr("Time is up") : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /// `4:30`, dashes while no time is set, or that the time is up.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
