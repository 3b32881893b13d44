package dev.plimsoll.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;

/// Measures the start: writes down how long it took from the start of the process until the first frame was
/// drawn and until the workspace was read as well, in milliseconds. The training run of the start-up cache and the
/// bench of the installer use it.
///
/// @param file gets two lines: `shown MILLISECONDS` and `usable MILLISECONDS`
record StartMeasure(Path file) {
    /// A frame that was laid out is on the screen by the pulse after the next.
    private static final int PULSES = 2;

    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final Path OURSELVES = Path.of("/proc/self/stat");

    /// @param done called once it is written down
    void take(ObservableBooleanValue idle, Runnable done) {
        new Watch(idle, done).start();
    }

    /// Java reckons the start of a process on Linux from the second in which the machine was started, and is wrong
    /// by up to one of them; Linux itself knows it to the hundredth.
    private static Duration sinceStart() {
        try {
            return Files.exists(UPTIME) ? sinceStart(Files.readString(UPTIME), Files.readString(OURSELVES)) : byJava();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Duration byJava() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }

    /// @param uptime seconds since the machine was started, and others
    /// @param stat what Linux says of the process; when it was started is the 22nd part, in hundredths since then
    static Duration sinceStart(String uptime, String stat) {
        BigDecimal now = new BigDecimal(uptime.substring(0, uptime.indexOf(' ')));
        // Counted after the name, which may hold spaces and ends with the last parenthesis.
        String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        BigDecimal started = new BigDecimal(parts[19]).movePointLeft(2);
        return Duration.ofMillis(now.subtract(started).movePointRight(3).longValueExact());
    }

    private void write(Duration shown, Duration usable) {
        try {
            Files.writeString(file, "shown " + shown.toMillis() + "\nusable " + usable.toMillis() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Watch extends AnimationTimer {
        private final ObservableBooleanValue idle;
        private final Runnable done;
        private Duration shown = Duration.ZERO;
        private int pulses;
        private int pulsesIdle;

        Watch(ObservableBooleanValue idle, Runnable done) {
            this.idle = idle;
            this.done = done;
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
                done.run();
            }
        }
    }
}
