package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// Draws what is sent and when. The same seed draws the same sequence.
final class Arrivals {
    /// @param nanos after the start of the load
    record Arrival(long nanos, Call call) {}

    private final Workload workload;
    private final Map<OperationKey, List<Call>> calls;
    private final RandomGenerator random;
    private long clock;

    /// @throws IllegalArgumentException if an operation of the workload has no call
    Arrivals(Workload workload, Map<OperationKey, List<Call>> calls, RandomGenerator random) {
        for (Workload.Share share : workload.mix()) {
            if (calls.getOrDefault(share.operation(), List.of()).isEmpty()) {
                throw new IllegalArgumentException("there is no call for " + share.operation());
            }
        }
        this.workload = workload;
        this.calls = Map.copyOf(calls);
        this.random = random;
    }

    Arrival next() {
        clock += workload.arrivals().nextGapNanos(random);
        List<Call> variants = Objects.requireNonNull(calls.get(workload.next(random)));
        return new Arrival(clock, variants.get(random.nextInt(variants.size())));
    }
}
