package dev.plimsoll.engine.workload;

import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// A request from the moment the generator takes it up to its end. Lives on the event loop only.
final class InFlight {
    private final Call call;
    private final long intended;
    private final long taken;
    private final Measurements measurements;
    private @Nullable Future<?> timeout;
    private boolean ended;

    /// @param intended when it should leave, by [System#nanoTime()]
    /// @param taken when the generator took it up
    InFlight(Call call, long intended, long taken, Measurements measurements) {
        this.call = call;
        this.intended = intended;
        this.taken = taken;
        this.measurements = measurements;
    }

    Call call() {
        return call;
    }

    void timeout(Future<?> scheduled) {
        timeout = scheduled;
    }

    boolean ended() {
        return ended;
    }

    /// Counts the request, once.
    void end(boolean answered) {
        if (ended) {
            return;
        }
        ended = true;
        if (timeout != null) {
            timeout.cancel(false);
        }
        measurements.ended(System.nanoTime() - intended, taken - intended, answered);
    }
}
