package dev.plimsoll.engine.traffic;

import dev.plimsoll.engine.workload.Call;
import dev.plimsoll.engine.workload.ClimbLoad;
import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.ThinkTime;
import dev.plimsoll.model.workload.Workload;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// The load on a service with calls made from its contract, in three shapes: as planned, as a climb, and as one user
/// alone.
public final class ContractLoad {
    private final Workload workload;
    private final List<Signal> signals;
    private final URI service;
    private final InstantSource clock;
    private final SplittableRandom plannedSeed;
    private final SplittableRandom otherSeed;
    private Map<OperationKey, List<Call>> calls = Map.of();

    /// @param signals of the plan; those of one operation are measured by the load itself
    /// @param seeds of all its draws
    public ContractLoad(
            Workload workload, List<Signal> signals, URI service, InstantSource clock, SplittableRandom seeds) {
        this.workload = workload;
        this.signals =
                signals.stream().filter(signal -> signal.operation() != null).toList();
        this.service = service;
        this.clock = clock;
        this.plannedSeed = seeds.split();
        this.otherSeed = seeds.split();
    }

    /// Makes the calls.
    ///
    /// @return operations of the workload for which no valid request was found
    public Set<OperationKey> prepare(SyntheticCalls source) {
        List<OperationKey> wanted =
                workload.mix().stream().map(Workload.Share::operation).toList();
        calls = source.of(wanted);
        Set<OperationKey> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(calls.keySet());
        return missing;
    }

    /// How many operations can be called.
    public int operations() {
        return calls.size();
    }

    /// The load as planned, ready to start.
    public LoadGenerator planned() {
        return new LoadGenerator(workload, calls, service, plannedSeed, clock, signals);
    }

    /// The climb of load that rehearses a peak.
    public ClimbLoad climb() {
        return new ClimbLoad(workload, stepped -> new LoadGenerator(stepped, calls, service, otherSeed.split(), clock));
    }

    /// As much again as planned, sent by somebody else: arrivals of its own.
    public LoadGenerator more() {
        return new LoadGenerator(workload, calls, service, otherSeed.split(), clock);
    }

    /// One user who makes the calls of the load one after the other, ten a second at most.
    public LoadGenerator oneUser() {
        Workload single = new Workload(
                new ClosedUsers(1, new ThinkTime.Constant(Duration.ofMillis(100))),
                workload.mix(),
                workload.timeout(),
                workload.profiles());
        return new LoadGenerator(single, calls, service, otherSeed.split(), clock, signals);
    }
}
