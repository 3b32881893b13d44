package dev.plimsoll.desktop;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.Lull;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;

/// Closes the window, and lets what was written last be kept before: a form saves itself when somebody rests, and who
/// closes the window rests. It waits for that only, and not for long. FX thread only.
final class Leaving {
    private final Jobs jobs;
    private final FxBridge fx;
    private final Lull patience;
    private final List<BooleanSupplier> forms = new ArrayList<>();
    private boolean asked;
    private boolean closed;

    /// @param patience after which the window is closed whatever is still being kept
    Leaving(Jobs jobs, FxBridge fx, Lull patience) {
        this.jobs = jobs;
        this.fx = fx;
        this.patience = patience;
    }

    /// @param keep saves what a form holds, by jobs, and says whether there is something to save
    void before(BooleanSupplier keep) {
        forms.add(keep);
    }

    /// @param close does it; called once. Who asks again while something is being kept, does not wait any more
    void leave(Runnable close) {
        boolean again = asked;
        asked = true;
        if (again || !keep()) {
            close(close);
            return;
        }
        // One job follows another, so a list that is empty for a moment says nothing before all that was due is done.
        jobs.running().addListener((ListChangeListener<Job>) _ -> fx.run(() -> rested(close)));
        patience.then(() -> close(close));
        fx.run(() -> rested(close));
    }

    /// Saves what the forms hold, and says whether there was something.
    boolean keep() {
        boolean keeping = false;
        for (BooleanSupplier form : forms) {
            keeping |= form.getAsBoolean();
        }
        return keeping;
    }

    private void rested(Runnable close) {
        if (jobs.running().isEmpty()) {
            close(close);
        }
    }

    private void close(Runnable close) {
        if (!closed) {
            closed = true;
            close.run();
        }
    }
}
