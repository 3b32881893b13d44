package dev.plimsoll.engine.workload;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.detect.RequestEvent;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts how requests ended, for the present window and the present stage. Written by the thread that sends,
/// taken by others; the lock is held for a few nanoseconds only, so taking delays no request.
final class Outcomes {
    private final InstantSource clock;
    private final Map<Failure, Long> failures = new EnumMap<>(Failure.class);
    private final EventSample sample;
    /// Written by the thread that sends alone.
    private volatile long arrived;

    private Tally window;
    private @Nullable Tally stage;

    /// @param perSecond mean requests a second that are expected
    Outcomes(InstantSource clock, double perSecond) {
        this.clock = clock;
        this.sample = new EventSample(perSecond, clock.instant());
        this.window = begun();
    }

    private Tally begun() {
        var tally = new Tally(clock.instant());
        tally.begin(System.nanoTime());
        return tally;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others only read
    void arrived() {
        arrived++;
    }

    /// How many requests were due since the start.
    long arrivals() {
        return arrived;
    }

    synchronized void completed(long latencyNanos, long lagNanos) {
        window.completed(latencyNanos, lagNanos);
        sample.add(latencyNanos, false);
        if (stage != null) {
            stage.completed(latencyNanos, lagNanos);
        }
    }

    synchronized void failed(Failure failure, long latencyNanos, long lagNanos) {
        failures.merge(failure, 1L, Long::sum);
        window.failed(latencyNanos, lagNanos);
        sample.add(latencyNanos, true);
        if (stage != null) {
            stage.failed(latencyNanos, lagNanos);
        }
    }

    synchronized List<RequestEvent> takeEvents() {
        return sample.take();
    }

    SignalWindow takeWindow() {
        Tally fresh = begun();
        Tally taken;
        synchronized (this) {
            taken = window;
            window = fresh;
        }
        taken.end(System.nanoTime());
        return taken.window();
    }

    void beginStage() {
        Tally fresh = begun();
        synchronized (this) {
            if (stage != null) {
                throw new IllegalStateException("a stage is still open; end it first");
            }
            stage = fresh;
        }
    }

    SignalWindow endStage() {
        Tally taken;
        synchronized (this) {
            if (stage == null) {
                throw new IllegalStateException("no stage is open; begin one first");
            }
            taken = stage;
            stage = null;
        }
        taken.end(System.nanoTime());
        return taken.window();
    }

    synchronized Map<Failure, Long> failures() {
        return new EnumMap<>(failures);
    }
}
