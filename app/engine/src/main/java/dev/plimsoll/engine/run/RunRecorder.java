package dev.plimsoll.engine.run;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the record of one run: each event is stored, then folded, then told to the listeners, in one order for
/// all of them. When the store fails, the run's own view goes on (faults must still be removed) and the failure
/// becomes part of it.
final class RunRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);

    private final BiConsumer<RunId, RunEvent> store;
    private final InstantSource clock;
    private final List<Consumer<RunEvent>> listeners = new ArrayList<>();
    private volatile Run run;
    private volatile @Nullable RuntimeException storeFailure;

    RunRecorder(Run begun, BiConsumer<RunId, RunEvent> store, InstantSource clock) {
        this.run = begun;
        this.store = store;
        this.clock = clock;
    }

    Run run() {
        return run;
    }

    @Nullable
    RuntimeException storeFailure() {
        return storeFailure;
    }

    /// Tells a listener everything so far, then everything to come.
    synchronized void listen(Consumer<RunEvent> listener) {
        run.events().forEach(event -> tell(listener, event));
        listeners.add(listener);
    }

    synchronized void record(Function<Instant, RunEvent> event) {
        RunEvent happened = event.apply(clock.instant());
        keep(happened);
        run = run.after(happened);
        listeners.forEach(listener -> tell(listener, happened));
    }

    /// Records the pull of the kill switch, once, by whichever part of the run notices it first.
    synchronized void recordKill(KillSwitch.Pull pull) {
        if (run.kill().isEmpty()) {
            record(at -> new RunEvent.KillRequested(at, pull.by(), pull.reason()));
        }
    }

    /// Ends the run once its record is no longer kept: nobody could say later what its faults did.
    void endUnkept(KillSwitch killSwitch) {
        listen(_ -> {
            if (storeFailure != null && !run.ended()) {
                killSwitch.pull(null, "its record could not be saved");
            }
        });
    }

    private void keep(RunEvent event) {
        if (storeFailure != null) {
            return;
        }
        try {
            store.accept(run.id(), event);
        } catch (RuntimeException failure) {
            LOG.error("run {} could not be saved", run.id(), failure);
            storeFailure = failure;
        }
    }

    /// A listener that fails must not stop the run or hide events from the others. Where nothing can be saved, that was
    /// said already.
    private void tell(Consumer<RunEvent> listener, RunEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException failure) {
            LOG.debug("a listener failed on {}", event, failure);
            if (storeFailure == null) {
                LOG.warn("what follows from an event of run {} was not done", run.id(), failure);
            }
        }
    }
}
