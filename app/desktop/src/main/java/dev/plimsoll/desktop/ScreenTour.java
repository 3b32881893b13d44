package dev.plimsoll.desktop;

import dev.plimsoll.desktop.shell.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

/// Shows one screen after the other as a person would who presses its button, writes down how long each held the FX
/// thread, and closes the window.
final class ScreenTour extends AnimationTimer {
    /// What comes in is shown by then.
    private static final int PULSES = 5;

    private final Deque<Screen> ahead = new ArrayDeque<>(List.of(Screen.values()));
    private final StringBuilder told = new StringBuilder();
    private final Stage stage;
    private final ObservableBooleanValue idle;
    private final Path file;
    private String shown = "";
    private int pulsesIdle = PULSES;
    private long spent = spent();
    private long held;

    /// @param file gets a line more for each screen: `held SCREEN MILLISECONDS`, the most processor time that the FX
    ///     thread needed from one frame to the next
    ScreenTour(Stage stage, ObservableBooleanValue idle, Path file) {
        this.stage = stage;
        this.idle = idle;
        this.file = file;
    }

    @Override
    public void handle(long now) {
        long before = spent;
        spent = spent();
        held = Math.max(held, spent - before);
        pulsesIdle = idle.get() ? pulsesIdle + 1 : 0;
        if (pulsesIdle >= PULSES) {
            next();
        }
    }

    private void next() {
        if (!shown.isEmpty()) {
            told.append(String.format(Locale.ROOT, "held %s %d%n", shown, held / 1_000_000));
        }
        if (ahead.isEmpty()) {
            stop();
            write();
            stage.close();
            return;
        }
        Screen screen = ahead.removeFirst();
        shown = screen.name().toLowerCase(Locale.ROOT);
        held = 0;
        pulsesIdle = 0;
        ((ButtonBase) stage.getScene().lookup("#" + screen.buttonId())).fire();
    }

    private void write() {
        try {
            Files.writeString(file, Files.readString(file) + told);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
