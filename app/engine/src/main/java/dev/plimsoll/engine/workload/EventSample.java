package dev.plimsoll.engine.workload;

import dev.plimsoll.model.evidence.detect.RequestEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Keeps every n-th request that ended until somebody takes them, for detectors that look at single requests. Not safe
/// for use by several threads at once.
final class EventSample {
    /// More a second tell a detector little, and cost time beside the load.
    private static final double PER_SECOND = 2_000;

    /// When nobody takes them, those after so many are dropped.
    private static final int MOST = 60_000;

    private final int every;
    private final long startNanos;
    private final long startSince1970;
    private List<RequestEvent> kept = new ArrayList<>();
    private int next;

    /// @param perSecond mean requests a second
    /// @param start the present moment, from which the times of the events count
    EventSample(double perSecond, Instant start) {
        this.every = (int) Math.max(1, Math.ceil(perSecond / PER_SECOND));
        this.startNanos = System.nanoTime();
        this.startSince1970 = Duration.between(Instant.EPOCH, start).toNanos();
    }

    void add(long latencyNanos, boolean failed) {
        next++;
        if (next < every) {
            return;
        }
        next = 0;
        if (kept.size() < MOST) {
            long ended = startSince1970 + System.nanoTime() - startNanos;
            kept.add(new RequestEvent(ended, latencyNanos / 1e6, failed));
        }
    }

    List<RequestEvent> take() {
        List<RequestEvent> taken = kept;
        kept = new ArrayList<>();
        return taken;
    }
}
