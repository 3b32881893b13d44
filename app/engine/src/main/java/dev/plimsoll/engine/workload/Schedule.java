package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Which request is due when. Moments are as [System#nanoTime]; confined to the thread that sends.
sealed interface Schedule permits OpenSchedule, ClosedSchedule {
    /// That of a workload, by its model.
    ///
    /// @throws IllegalArgumentException if an operation has no call
    static Schedule of(Workload workload, Map<OperationKey, List<Request>> requests, RandomGenerator random) {
        Draws.requireCalls(workload, requests);
        return switch (workload.arrivals()) {
            case ArrivalProcess arrivals -> new OpenSchedule(new Draws(workload, arrivals, requests, random));
            case ClosedUsers users -> new ClosedSchedule(workload, users, requests, random);
        };
    }

    /// The load begins now.
    void begin(long now);

    /// When the next request is due; of a closed model a moment to look again while every user waits for an answer.
    long due(long now);

    /// Sends the request that is due.
    void send(Exchanges exchanges, long now);
}
