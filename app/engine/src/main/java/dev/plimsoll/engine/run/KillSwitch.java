package dev.plimsoll.engine.run;

import dev.plimsoll.model.plan.Person;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Latched: the first pull counts, and it stays pulled. Pulling never blocks: the stop action runs on a thread
/// of its own, so that it waits behind nothing else.
final class KillSwitch {
    /// @param by who pulled it; null when a criterion or the end of the program did
    record Pull(@Nullable Person by, String reason) {}

    private final AtomicReference<@Nullable Pull> pulled = new AtomicReference<>();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final Runnable stop;

    /// @param stop what stops the harm at once; may be slow, may fail, is run at most once
    KillSwitch(Runnable stop) {
        this.stop = stop;
    }

    void pull(@Nullable Person by, String reason) {
        if (pulled.compareAndSet(null, new Pull(by, reason))) {
            latch.countDown();
            Thread.ofPlatform().name("plimsoll-kill").daemon().start(stop);
        }
    }

    @Nullable
    Pull pulled() {
        return pulled.get();
    }

    /// Waits until the switch is pulled or the time is over.
    ///
    /// @return the pull; null when the time is over without one
    @Nullable
    Pull await(long nanos) throws InterruptedException {
        return latch.await(Math.max(0, nanos), TimeUnit.NANOSECONDS) ? pulled.get() : null;
    }
}
