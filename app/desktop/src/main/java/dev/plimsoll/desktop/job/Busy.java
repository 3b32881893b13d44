package dev.plimsoll.desktop.job;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;

/// Whether jobs of a model go on. A job ends by its outcome, or cancelled in the status bar, of which the model hears
/// nothing; so the list of the jobs that go on is asked. It is over before `done` or `failed` is told.
public final class Busy {
    private final Jobs jobs;
    private final Set<Job> watched = new HashSet<>();
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
    private Subscription looking = Subscription.EMPTY;

    public Busy(Jobs jobs) {
        this.jobs = jobs;
    }

    private void look() {
        watched.retainAll(jobs.running());
        if (watched.isEmpty()) {
            looking.unsubscribe(); // the list outlives the windows, so it may not keep what rests
            looking = Subscription.EMPTY;
        }
        going.set(!watched.isEmpty());
    }

    /// Goes on as long as this job, too. Call on the FX thread.
    public void with(Job job) {
        watched.add(job);
        looking.unsubscribe();
        Runnable look = this::look;
        looking = jobs.running().subscribe(look);
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
