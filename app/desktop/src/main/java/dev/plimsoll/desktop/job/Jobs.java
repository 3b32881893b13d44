package dev.plimsoll.desktop.job;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts everything that may block, so that the FX thread never does.
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Executor workers;
    private final FxBridge fx;
    private final ObservableList<Job> running;
    private final ObservableList<Job> readOnly;
    private final boolean logged;

    /// @param workers runs the work; `Runnable::run` in tests that want it done at once
    public Jobs(Executor workers, FxBridge fx) {
        this(workers, fx, FXCollections.observableArrayList(), true);
    }

    private Jobs(Executor workers, FxBridge fx, ObservableList<Job> running, boolean logged) {
        this.workers = workers;
        this.fx = fx;
        this.running = running;
        this.readOnly = FXCollections.unmodifiableObservableList(running);
        this.logged = logged;
    }

    /// The same jobs without a line in the log, whatever happens: for somebody who is not to be known.
    public Jobs unlogged() {
        return new Jobs(workers, fx, running, false);
    }

    /// Jobs on a virtual thread each.
    public static Jobs onVirtualThreads(FxBridge fx) {
        return new Jobs(work -> Thread.ofVirtual().name("job").start(work), fx);
    }

    /// A place to ask one kind of question again and again, of which only the last one matters.
    public Latest latest() {
        return new Latest(workers, fx);
    }

    /// The jobs that are going on, oldest first. Changes on the FX thread.
    public ObservableList<Job> running() {
        return readOnly;
    }

    /// Starts work. Call on the FX thread; `done` or `failed` follows there, unless the job is cancelled. Who waits
    /// for its end, too, watches it with [Busy].
    ///
    /// @param title what is done, in a few words: "Comparing contracts"
    public <T> Job start(String title, Work<T> work, Consumer<T> done, Consumer<Problem> failed) {
        return start(new Job(title, fx, Jobs::now, true), work, done, failed);
    }

    /// Starts what cannot be taken back, like a run or a save: nobody can cancel it, and `done` or `failed` always
    /// follows. A window that dropped its outcome would show what is no longer so.
    public <T> Job deed(String title, Supplier<T> deed, Consumer<T> done, Consumer<Problem> failed) {
        return start(new Job(title, fx, Jobs::now, false), _ -> deed.get(), done, failed);
    }

    private static Duration now() {
        return Duration.ofNanos(System.nanoTime());
    }

    private <T> Job start(Job job, Work<T> work, Consumer<T> done, Consumer<Problem> failed) {
        running.add(job);
        workers.execute(() -> {
            Runnable ending = attempt(job, work, done, failed);
            fx.run(() -> {
                running.remove(job);
                if (!job.cancelled()) {
                    ending.run();
                }
            });
        });
        return job;
    }

    @SuppressWarnings("CatchingUnchecked") // the last place where a failure can still become a sentence
    private <T> Runnable attempt(Job job, Work<T> work, Consumer<T> done, Consumer<Problem> failed) {
        try {
            T result = work.run(job.progress());
            return () -> done.accept(result);
        } catch (Problem problem) {
            return () -> failed.accept(problem);
        } catch (Exception unexpected) {
            if (unexpected instanceof CancellationException && job.cancelled()) {
                return () -> {}; // whoever cancelled it knows
            }
            if (logged) {
                LOG.error("{} failed", job.title(), unexpected);
            }
            return () -> failed.accept(unexpected(job.title(), unexpected));
        }
    }

    private static Problem unexpected(String title, Exception cause) {
        String message = cause.getMessage();
        return new Problem(
                message == null
                        ? tr("%s failed in a way nobody foresaw.", title)
                        : tr("%s failed in a way nobody foresaw: %s.", title, message),
                tr("Try it once more; if it fails again, report it with the program's log."),
                cause);
    }
}
