package dev.plimsoll.model.sandbox.thirdparty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;

/// Decides for each request what a third party does with it. The same requests at the same moments give the same
/// decisions. Safe for all threads.
public final class Behaviour {
    private final ThirdParty party;
    private final InstantSource clock;
    private final Instant start;
    private final SplittableRandom times;
    private final SplittableRandom failures;
    private long window = -1;
    private int used;

    public Behaviour(ThirdParty party, long seed, InstantSource clock) {
        this.party = party;
        this.clock = clock;
        this.start = clock.instant();
        SplittableRandom root = new SplittableRandom(seed);
        this.times = root.split();
        this.failures = root.split();
    }

    /// What becomes of a request.
    ///
    /// @param status 0 for the proper answer, otherwise the status of an error
    /// @param delay before the answer
    /// @param retryAfter for 429 and an outage: how long until it is worth while to ask again; otherwise 0
    public record Decision(int status, Duration delay, Duration retryAfter) {}

    /// Decides the next request.
    public synchronized Decision next() {
        Duration since = Duration.between(start, clock.instant());
        for (ThirdParty.Outage outage : party.outages()) {
            if (outage.covers(since)) {
                return new Decision(503, Duration.ZERO, outage.until().minus(since));
            }
        }
        ThirdParty.Quota quota = party.quota();
        if (quota != null) {
            long now = since.dividedBy(quota.window());
            used = now == window ? used : 0;
            window = now;
            if (used >= quota.requests()) {
                return new Decision(
                        429, Duration.ZERO, quota.window().multipliedBy(now + 1).minus(since));
            }
            used++;
        }
        return new Decision(failure(), delay(), Duration.ZERO);
    }

    private Duration delay() {
        Latency latency = party.latency();
        return latency == null ? Duration.ZERO : Duration.ofNanos((long) (latency.draw(times) * 1_000_000));
    }

    private int failure() {
        double draw = failures.nextDouble();
        for (ThirdParty.ErrorShare error : party.errors()) {
            draw -= error.share();
            if (draw < 0) {
                return error.status();
            }
        }
        return 0;
    }
}
