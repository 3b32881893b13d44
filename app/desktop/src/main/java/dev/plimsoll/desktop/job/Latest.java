package dev.plimsoll.desktop.job;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Works out what follows from every letter that somebody types, off the FX thread: only the answer to the last
/// question is shown, whichever is ready first. It is no job of the status bar, which would flicker with each letter.
public final class Latest {
    private final Executor workers;
    private final FxBridge fx;
    private final AtomicLong asked = new AtomicLong();
    private boolean pending;

    Latest(Executor workers, FxBridge fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /// Asks. Call on the FX thread; `show` follows there unless something else is asked before.
    ///
    /// @param question quick and without effects; it may never be asked when another one overtakes it
    public <T> void ask(Supplier<T> question, Consumer<T> show) {
        long number = asked.incrementAndGet();
        pending = true;
        workers.execute(() -> {
            if (number == asked.get()) {
                Runnable answer = attempt(question, show);
                fx.run(() -> end(number, answer));
            }
        });
    }

    /// A failure is nobody's who waits: it goes where those of the FX thread go.
    private static <T> Runnable attempt(Supplier<T> question, Consumer<T> show) {
        try {
            T answer = question.get();
            return () -> show.accept(answer);
        } catch (RuntimeException failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private void end(long number, Runnable answer) {
        if (number == asked.get()) {
            pending = false;
            answer.run();
        }
    }

    /// Whether an answer is on its way.
    public boolean pending() {
        return pending;
    }

    /// Drops the answer that is on its way, for who cannot wait and works it out at once.
    public void drop() {
        asked.incrementAndGet();
        pending = false;
    }
}
