package dev.plimsoll.desktop.job;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A piece of work that is going on, as the status bar shows it. Properties change on the FX thread only.
public final class Job {
    private record Step(String doing, double fraction) {}

    private final String title;
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final Consumer<Step> steps;
    private volatile boolean cancelled;

    Job(String title, FxBridge fx) {
        this.title = title;
        this.steps = fx.latest(step -> {
            doing.set(step.doing());
            fraction.set(step.fraction());
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

    /// Drops the job's outcome, and ends the work where it next asks. The thread is not interrupted: an interrupt
    /// in the middle of a file access would close the workspace's store under everybody else.
    public void cancel() {
        cancelled = true;
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
