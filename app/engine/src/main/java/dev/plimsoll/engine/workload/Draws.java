package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Walk;
import dev.plimsoll.model.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Draws the requests of an open workload one after the other. The sequence depends on the random
/// numbers alone, never on how the requests fare, so a run repeats it from its seed.
final class Draws {
    private final ArrivalProcess arrivals;
    private final Walk walk;
    private final Map<OperationKey, List<Request>> requests;
    private final RandomGenerator random;
    /// When the last drawn request is due, in nanoseconds since the beginning.
    private long elapsed;

    Draws(
            Workload workload,
            ArrivalProcess arrivals,
            Map<OperationKey, List<Request>> requests,
            RandomGenerator random) {
        this.arrivals = arrivals;
        this.walk = new Walk(workload);
        this.requests = requests;
        this.random = random;
    }

    /// @throws IllegalArgumentException if an operation has no call
    static void requireCalls(Workload workload, Map<OperationKey, List<Request>> requests) {
        for (Workload.Share share : workload.mix()) {
            if (requests.getOrDefault(share.operation(), List.of()).isEmpty()) {
                throw new IllegalArgumentException(
                        "the workload calls " + share.operation() + " but no call is given for it");
            }
        }
    }

    /// Draws one of the calls of an operation.
    static Request one(Map<OperationKey, List<Request>> requests, OperationKey operation, RandomGenerator random) {
        List<Request> choice = requests.getOrDefault(operation, List.of());
        return choice.get(random.nextInt(choice.size()));
    }

    /// @param gapNanos from the arrival before, 0 or more
    record Arrival(long gapNanos, Request request) {}

    /// Draws the gap, then the operation, then one of its calls.
    Arrival next() {
        long gap = arrivals.nextGapNanos(elapsed, random);
        elapsed += gap;
        return new Arrival(gap, one(requests, walk.next(random), random));
    }
}
