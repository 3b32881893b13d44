package dev.plimsoll.engine.run;

import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.traffic.StubbedContract;
import dev.plimsoll.engine.traffic.SyntheticCalls;
import dev.plimsoll.engine.workload.Call;
import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What must be true before the first fault: the sandbox serves the approved contract, every planned operation can
/// be called, and the kill switch has just been seen to work. Each check is recorded; the first that fails ends
/// the run before anything was disturbed.
final class Preflight {
    private final RunRecorder recorder;
    private final Services services;
    private final Contract revision;
    private final InstantSource clock;
    private final ExperimentPlan plan;
    private final RandomGenerator stubSeed;
    private final RandomGenerator callSeed;
    private final RandomGenerator loadSeed;

    Preflight(RunRecorder recorder, Services services, Contract revision, InstantSource clock) {
        this.recorder = recorder;
        this.services = services;
        this.revision = revision;
        this.clock = clock;
        this.plan = recorder.run().plan();
        // One seed a purpose: a change in one of them must not shift the draws of the others.
        SplittableRandom root = new SplittableRandom(plan.seed());
        this.stubSeed = root.split();
        this.callSeed = root.split();
        this.loadSeed = root.split();
    }

    /// Makes the sandbox ready.
    ///
    /// @return the route that consumers and load call
    Route prepare() throws RunConductor.CutShort {
        check(
                "Contract",
                revision.digest().equals(plan.amendment().revision().digest()),
                "the revision has the approved digest " + revision.digest().substring(0, 12));
        serveStubs();
        Route route = services.chaos()
                .open("plimsoll-" + recorder.run().id(), services.stubs().address());
        testKillSwitch(route);
        return route;
    }

    /// The load of the plan, ready to start.
    LoadGenerator generator(Route route) throws RunConductor.CutShort {
        List<OperationKey> wanted =
                plan.workload().mix().stream().map(share -> share.operation()).toList();
        Map<OperationKey, List<Call>> calls = new SyntheticCalls(revision, callSeed).of(wanted);
        Set<OperationKey> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(calls.keySet());
        check(
                "Calls",
                missing.isEmpty(),
                missing.isEmpty()
                        ? "valid requests were made for " + calls.size() + " operations"
                        : "no valid request was found for " + missing);
        return new LoadGenerator(plan.workload(), calls, route.address(), loadSeed, clock);
    }

    private void serveStubs() throws RunConductor.CutShort {
        StubbedContract stubbed = StubbedContract.of(revision, stubSeed);
        Set<OperationKey> missing = new LinkedHashSet<>(plan.scope().operations());
        missing.removeAll(stubbed.stubs().stream().map(stub -> stub.operation()).toList());
        if (missing.isEmpty()) {
            services.stubs().serve(stubbed.stubs());
        }
        check(
                "Sandbox",
                missing.isEmpty(),
                missing.isEmpty()
                        ? stubbed.stubs().size() + " operations answer with synthetic data from seed " + plan.seed()
                        : "the sandbox cannot answer " + missing);
    }

    /// Injects a harmless fault and removes it the way the kill switch does.
    private void testKillSwitch(Route route) throws RunConductor.CutShort {
        long from = System.nanoTime();
        services.chaos()
                .inject(
                        route,
                        new PlannedFault(
                                "self-test", "", new Fault.Latency(Duration.ofMillis(1), Duration.ZERO), 1, null));
        int remaining = services.chaos().removeAll();
        long millis = Duration.ofNanos(System.nanoTime() - from).toMillis();
        check(
                "Kill switch",
                remaining == 0,
                remaining == 0
                        ? "a fault was injected and removed again in " + millis + " ms"
                        : remaining + " faults were still there after the kill switch");
    }

    private void check(String name, boolean passed, String detail) throws RunConductor.CutShort {
        recorder.record(at -> new RunEvent.CheckMade(at, name, passed, detail));
        if (!passed) {
            throw new RunConductor.CutShort();
        }
    }
}
