package dev.plimsoll.desktop.job;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The way from any thread to the FX thread, and the only place that knows it.
public final class FxBridge {
    private final Executor screen;

    /// @param screen runs actions where screen state may be changed, in order; `Runnable::run` where there is no
    ///     toolkit
    public FxBridge(Executor screen) {
        this.screen = screen;
    }

    /// The bridge to the running toolkit.
    public static FxBridge toolkit() {
        return new FxBridge(Platform::runLater);
    }

    public void run(Runnable action) {
        screen.execute(action);
    }

    /// A channel for snapshots of which only the newest matters: a sender that is faster than the screen leaves
    /// one waiting snapshot, never a queue.
    ///
    /// @param show receives snapshots on the FX thread
    public <T> Consumer<T> latest(Consumer<T> show) {
        AtomicReference<@Nullable T> waiting = new AtomicReference<>();
        return snapshot -> {
            if (waiting.getAndSet(snapshot) == null) {
                screen.execute(() -> {
                    T newest = waiting.getAndSet(null);
                    if (newest != null) {
                        show.accept(newest);
                    }
                });
            }
        };
    }
}
