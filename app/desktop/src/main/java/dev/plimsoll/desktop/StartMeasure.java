package dev.plimsoll.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.Stage;

/// Measures the start: writes down how long it took from the start of the process until the first frame was
/// drawn and until the workspace was read as well, in milliseconds, and closes the window. The training run of
/// the start-up cache and the bench of the installer use it.
///
/// @param file gets two lines: `shown MILLISECONDS` and `usable MILLISECONDS`
record StartMeasure(Path file) {
    /// A frame that was laid out is on the screen by the pulse after the next.
    private static final int PULSES = 2;

    void take(Stage stage, ObservableBooleanValue idle) {
        new Watch(stage, idle).start();
    }

    private static Duration sinceStart() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }

    private void write(Duration shown, Duration usable) {
        try {
            Files.writeString(file, "shown " + shown.toMillis() + "\nusable " + usable.toMillis() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Watch extends AnimationTimer {
        private final Stage stage;
        private final ObservableBooleanValue idle;
        private Duration shown = Duration.ZERO;
        private int pulses;
        private int pulsesIdle;

        Watch(Stage stage, ObservableBooleanValue idle) {
            this.stage = stage;
            this.idle = idle;
        }

        @Override
        public void handle(long now) {
            if (++pulses == PULSES) {
                shown = sinceStart();
            }
            pulsesIdle = idle.get() ? pulsesIdle + 1 : 0;
            if (pulsesIdle >= PULSES && pulses >= PULSES) {
                stop();
                write(shown, sinceStart());
                stage.close();
            }
        }
    }
}
