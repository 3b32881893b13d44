package dev.plimsoll.desktop.job;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A piece of work that is going on, as the status bar shows it. Properties change on the FX thread only.
public final class Job {
    private record Step(String doing, double fraction) {}

    private final String title;
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable Duration> remaining = new ReadOnlyObjectWrapper<>();
    private final Consumer<Step> steps;
    private final Supplier<Duration> clock;
    private final boolean cancellable;
    private Pace pace = Pace.UNKNOWN;
    private volatile boolean cancelled;

    /// @param clock how long something lasts, since any moment
    /// @param cancellable whether somebody may drop its outcome
    Job(String title, FxBridge fx, Supplier<Duration> clock, boolean cancellable) {
        this.title = title;
        this.cancellable = cancellable;
        this.clock = clock;
        this.steps = fx.latest(step -> {
            doing.set(step.doing());
            fraction.set(step.fraction());
            pace = pace.after(new Pace.Mark(clock.get(), step.fraction()));
            look();
        });
    }

    public String title() {
        return title;
    }

    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// 0 to 1; below 0 when unknown.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// How long it still takes; null when nobody can tell.
    public ReadOnlyObjectProperty<@Nullable Duration> remainingProperty() {
        return remaining.getReadOnlyProperty();
    }

    /// Looks at the clock once more: work that stands still says nothing by itself. Call on the FX thread.
    public void look() {
        remaining.set(pace.remaining(clock.get()).orElse(null));
    }

    /// Drops the job's outcome, and ends the work where it next asks. The thread is not interrupted: an interrupt
    /// in the middle of a file access would close the workspace's store under everybody else. A deed goes on.
    public void cancel() {
        cancelled = cancellable;
    }

    /// Whether [#cancel()] does something.
    public boolean cancellable() {
        return cancellable;
    }

    public boolean cancelled() {
        return cancelled;
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void step(String what, double share) {
                steps.accept(new Step(what, share));
            }

            @Override
            public void checkCancelled() {
                if (cancelled) {
                    throw new CancellationException(title);
                }
            }
        };
    }
}
