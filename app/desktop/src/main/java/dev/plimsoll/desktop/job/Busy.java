package dev.plimsoll.desktop.job;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether jobs of a model go on. A job ends by its outcome, or cancelled in the status bar, of which the model hears
/// nothing; so the list of the jobs that go on is asked. It is over before `done` or `failed` is told.
public final class Busy {
    private final Jobs jobs;
    private final Set<Job> watched = new HashSet<>();
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();

    public Busy(Jobs jobs) {
        this.jobs = jobs;
        Runnable look = this::look;
        jobs.running().subscribe(look);
    }

    private void look() {
        watched.retainAll(jobs.running());
        going.set(!watched.isEmpty());
    }

    /// Goes on as long as this job, too. Call on the FX thread.
    public void with(Job job) {
        watched.add(job);
        look();
    }

    /// Cancels the jobs, and waits for none of them. Call on the FX thread.
    public void cancel() {
        watched.forEach(Job::cancel);
        watched.clear();
        look();
    }

    public ReadOnlyBooleanProperty goingProperty() {
        return going.getReadOnlyProperty();
    }
}
