package dev.plimsoll.cli.proof;

import dev.plimsoll.model.proof.Defect;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A rate limiter by windows, written by hand, with one mistake or none.
final class PlantedLimiter implements Guard {
    private final int requests;
    private final long per;
    private final @Nullable Defect planted;
    private long window = -1;
    private int used;
    private int lost;

    PlantedLimiter(int requests, Duration per, @Nullable Defect planted) {
        this.requests = planted == Defect.ADMITS_TOO_MANY
                ? requests * 3 / 2
                : planted == Defect.ADMITS_TOO_FEW ? requests * 2 / 3 : requests;
        this.per = per.toNanos();
        this.planted = planted;
    }

    @Override
    public int call(Callable<Integer> dependency) throws Exception {
        enter();
        int status = dependency.call();
        if (status >= 500 && planted == Defect.LEAKS_PERMITS) {
            leak();
        }
        return status;
    }

    private synchronized void enter() throws Refused {
        long now = System.nanoTime() / per;
        used = now == window ? used : lost;
        window = now;
        if (used >= requests) {
            throw new Refused();
        }
        used++;
    }

    private synchronized void leak() {
        lost = Math.min(requests - 1, lost + 1);
    }

    /// Seconds until the next window, rounded up.
    synchronized long wait(boolean wrong) {
        long nanos = per - System.nanoTime() % per;
        return wrong ? 0 : (nanos + 999_999_999) / 1_000_000_000;
    }
}
