package dev.plimsoll.cli.proof;

import dev.plimsoll.model.proof.Defect;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A circuit breaker written by hand, as people write them, with one of their mistakes or none.
final class PlantedBreaker implements Guard {
    private final int failures;
    private final long open;
    private final int probes;
    private final @Nullable Defect planted;
    private int failed;
    private int out;
    private int worked;
    private long opened;
    private State state = State.CLOSED;
    private boolean wasOpen;

    private enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    PlantedBreaker(int failures, Duration open, int probes, @Nullable Defect planted) {
        this.failures = has(planted, Defect.OPENS_TOO_LATE)
                ? failures + 2
                : has(planted, Defect.OPENS_TOO_SOON) ? failures - 1 : failures;
        long nanos = open.toNanos();
        this.open = has(planted, Defect.OPEN_TOO_SHORT)
                ? nanos / 3
                : has(planted, Defect.OPEN_TOO_LONG) ? nanos * 2 : nanos;
        this.probes = has(planted, Defect.TOO_MANY_PROBES)
                ? probes + 2
                : has(planted, Defect.TOO_FEW_PROBES) ? probes - 1 : probes;
        this.planted = planted;
    }

    private static boolean has(@Nullable Defect planted, Defect defect) {
        return planted == defect;
    }

    @Override
    public int call(Callable<Integer> dependency) throws Exception {
        boolean trial = enter();
        int status = 500;
        try {
            status = dependency.call();
        } finally {
            leave(trial, status < 500);
        }
        return status;
    }

    private synchronized boolean enter() throws Refused {
        if (state == State.OPEN && planted != Defect.NEVER_HALF_OPENS && System.nanoTime() - opened >= open) {
            state = State.HALF_OPEN;
            worked = 0;
            out = planted == Defect.LEAKS_PERMITS ? out : 0;
        }
        if (state == State.OPEN || state == State.HALF_OPEN && out >= probes) {
            throw new Refused();
        }
        out += state == State.HALF_OPEN ? 1 : 0;
        return state == State.HALF_OPEN;
    }

    private synchronized void leave(boolean trial, boolean well) {
        if (!trial) {
            failed = well ? 0 : failed + 1;
            if (failed >= failures && planted != Defect.NEVER_OPENS && state == State.CLOSED) {
                trip();
            }
        } else if (well) {
            out--;
            worked++;
            if (worked >= Math.min(probes, 2)) {
                state = planted == Defect.NEVER_CLOSES ? State.HALF_OPEN : State.CLOSED;
                failed = 0;
            }
        } else {
            trip(); // the permit goes with the trial, unless somebody forgets it
        }
    }

    private void trip() {
        state = State.OPEN;
        wasOpen = true;
        opened = System.nanoTime();
    }

    @Override
    public String toString() {
        return planted + (wasOpen ? " (was open)" : "");
    }
}
