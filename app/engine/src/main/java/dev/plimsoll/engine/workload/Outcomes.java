package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Signal;
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

    private final List<Signal> signals;
    private OperationTallies window;
    private @Nullable OperationTallies stage;

    /// @param perSecond mean requests a second that are expected
    /// @param signals those that watch one operation
    Outcomes(InstantSource clock, double perSecond, List<Signal> signals) {
        this.clock = clock;
        this.signals = List.copyOf(signals);
        this.sample = new EventSample(perSecond, clock.instant());
        this.window = begun();
    }

    private OperationTallies begun() {
        var tally = new OperationTallies(clock.instant(), signals);
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

    synchronized void completed(OperationKey operation, long latencyNanos, long lagNanos) {
        window.completed(operation, latencyNanos, lagNanos);
        sample.add(latencyNanos, false);
        if (stage != null) {
            stage.completed(operation, latencyNanos, lagNanos);
        }
    }

    synchronized void failed(OperationKey operation, Failure failure, long latencyNanos, long lagNanos) {
        failures.merge(failure, 1L, Long::sum);
        window.failed(operation, latencyNanos, lagNanos);
        sample.add(latencyNanos, true);
        if (stage != null) {
            stage.failed(operation, latencyNanos, lagNanos);
        }
    }

    synchronized List<RequestEvent> takeEvents() {
        return sample.take();
    }

    SignalWindow takeWindow() {
        OperationTallies fresh = begun();
        OperationTallies taken;
        synchronized (this) {
            taken = window;
            window = fresh;
        }
        taken.end(System.nanoTime());
        return taken.window();
    }

    void beginStage() {
        OperationTallies fresh = begun();
        synchronized (this) {
            if (stage != null) {
                throw new IllegalStateException("a stage is still open; end it first");
            }
            stage = fresh;
        }
    }

    SignalWindow endStage() {
        OperationTallies taken;
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
