package dev.plimsoll.desktop.lock;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Whether the window shows the workspace or only asks for its passphrase. The workspace is closed and
/// its key forgotten as soon as it is locked; where a run goes on, which has to be written down, when
/// that has ended.
public final class LockModel {
    private final Jobs jobs;
    private final LockWork work;
    private final ObservableValue<Boolean> running;
    private final InstantSource clock;
    private final IntegerProperty idleMinutes = new SimpleIntegerProperty();
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final Busy busy;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private Runnable opened = () -> {};
    private boolean closed;
    private Instant touched;

    /// @param running whether a run goes on
    public LockModel(Jobs jobs, LockWork work, ObservableValue<Boolean> running, InstantSource clock) {
        this.jobs = jobs;
        this.busy = new Busy(jobs);
        this.work = work;
        this.running = running;
        this.clock = clock;
        this.touched = clock.instant();
        running.subscribe(_ -> forget());
    }

    /// Who is told, on the FX thread, that the workspace is open again.
    public void onOpened(Runnable listener) {
        opened = listener;
    }

    /// Hides the workspace at once.
    ///
    /// @return whether it could; it cannot without a passphrase
    public boolean lock() {
        if (locked.get() || !work.encrypted()) {
            return locked.get();
        }
        problem.set(null);
        locked.set(true);
        forget();
        return true;
    }

    private void forget() {
        if (!locked.get() || closed || busy.goingProperty().get() || running.getValue()) {
            return;
        }
        closed = true;
        start(tr("Locking the workspace"), work::close, () -> {});
    }

    /// Shows it again, if it is the passphrase.
    ///
    /// @param passphrase wiped after use
    public void unlock(char[] passphrase) {
        if (!locked.get() || busy.goingProperty().get()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        boolean open = closed;
        Runnable step = () -> {
            try {
                if (open) {
                    work.open(passphrase);
                } else {
                    work.require(passphrase);
                }
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        };
        start(tr("Unlocking the workspace"), step, () -> {
            closed = false;
            locked.set(false);
            touch();
            opened.run();
        });
    }

    private void start(String title, Runnable step, Runnable then) {
        problem.set(null);
        busy.with(jobs.deed(
                title,
                () -> {
                    step.run();
                    return true;
                },
                _ -> {
                    then.run();
                    forget(); // a run may have ended meanwhile
                },
                failure -> {
                    problem.set(failure);
                    forget();
                }));
    }

    /// Somebody is at the window.
    public void touch() {
        touched = clock.instant();
    }

    /// Locks when nobody has been at the window for as long as was set. Asked again and again. By the clock of the day,
    /// which goes on while the machine sleeps.
    public void look() {
        Duration longest = Duration.ofMinutes(idleMinutes.get());
        if (!locked.get()
                && longest.isPositive()
                && Duration.between(touched, clock.instant()).compareTo(longest) >= 0) {
            lock();
            touch(); // without a passphrase there is nothing to lock, and nothing to ask again at once
        }
    }

    /// After how many minutes without anybody it locks; 0 for never.
    public IntegerProperty idleMinutesProperty() {
        return idleMinutes;
    }

    /// Whether a run goes on behind the lock.
    public ObservableValue<Boolean> runningProperty() {
        return running;
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// Whether it is being locked or unlocked.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.goingProperty();
    }

    /// Why it is still locked, where somebody tried.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
