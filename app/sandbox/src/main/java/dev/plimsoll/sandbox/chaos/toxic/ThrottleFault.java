package dev.plimsoll.sandbox.chaos.toxic;

import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/// Admits requests up to a rate, over all connections of the proxy, and answers the others at once. The rate is kept
/// by the generic cell rate algorithm (ITU-T I.371): a request is admitted unless it comes more than `burst - 1` steps
/// before its time.
public final class ThrottleFault implements HttpFault {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Aim aim;
    private final int status;
    private final long step;
    private final long tolerance;
    private final AtomicLong due = new AtomicLong(Long.MIN_VALUE);

    /// @param perSecond requests admitted a second
    /// @param burst how many are admitted at once after a pause, 1 or more
    /// @param status the status the others are answered
    ThrottleFault(Aim aim, double perSecond, long burst, int status) {
        this.aim = aim;
        this.status = status;
        this.step = Math.max(1, Math.round(NANOS_PER_SECOND / perSecond));
        this.tolerance = step * (burst - 1);
    }

    static ThrottleFault read(ObjectNode attributes) {
        var json = HttpFault.view(attributes, "HttpThrottleToxic");
        double rate = json.real("rate", 0);
        if (!(rate > 0 && rate <= 1_000_000)) {
            throw RefusedException.badBody("rate must be above 0 and at most 1000000 requests a second but is " + rate);
        }
        long burst = json.whole("burst", "int", Math.max(1, Math.round(rate)));
        if (burst < 1 || burst > 1_000_000) {
            throw RefusedException.badBody("burst must be 1 to 1000000 but is " + burst);
        }
        long status = json.whole("status", "int", 429);
        if (status < 400 || status > 599) {
            throw RefusedException.badBody("status must be 400 to 599 but is " + status);
        }
        return new ThrottleFault(Aim.read(json, "only_status"), rate, burst, (int) status);
    }

    @Override
    public Aim aim() {
        return aim;
    }

    /// The status of a refusal.
    public int status() {
        return status;
    }

    /// Admits a request that comes at `now` (nanoseconds of one clock) and returns 0, or returns the nanoseconds after
    /// which the next one is admitted.
    public long refusedFor(long now) {
        while (true) {
            long before = due.get();
            long at = before == Long.MIN_VALUE || before - now < 0 ? now : before;
            long early = at - now - tolerance;
            if (early > 0) {
                return early;
            }
            if (due.compareAndSet(before, at + step)) {
                return 0;
            }
        }
    }
}
