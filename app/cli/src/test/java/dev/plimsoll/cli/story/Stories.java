package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.clients.guard.GuardedProvider;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.port.ServiceProvider;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The sample's plan with phases short enough for a test, on the real embedded services.
final class Stories {
    static final Person ADA = new Person("ada");
    static final Person LIN = new Person("lin");

    /// Wide enough for a busy machine: these tests are about what happens, not about how fast.
    private static final List<Signal> SIGNALS = List.of(
            new Signal("p95 latency", Measure.LATENCY_P95, Condition.atMost(5_000), null),
            new Signal("error rate", Measure.ERROR_RATE, Condition.atMost(0.3), null));

    /// The gate asks for a criterion; these runs end by themselves long before it could hold.
    static final List<AbortCriterion> NEVER =
            List.of(new AbortCriterion("error rate", Condition.atLeast(1), Duration.ofMinutes(10)));

    static final PlannedFault RESET =
            new PlannedFault("reset-all", "Does anything survive?", new Fault.ConnectionReset(), 1, null);
    static final PlannedFault LATE = new PlannedFault(
            "late", "Is late too late?", new Fault.Latency(Duration.ofMillis(20), Duration.ZERO), 1, null);

    private Stories() {}

    static ServiceProvider embedded() {
        return new GuardedProvider(seed -> {
            byte[] key = {1, 2, 3};
            EmbeddedServices services = new EmbeddedServices(seed, InstantSource.system(), key);
            return new ServiceAddresses(null, null).open(services::stubAddress, services::chaosAddress, services, key);
        });
    }

    static Engine open(Path folder) {
        return Engine.open(folder, embedded(), InstantSource.system());
    }

    /// The sample, revised and approved.
    static PlanState approved(Engine engine, ExperimentPlan plan) {
        PlanState sample = engine.openSample().open();
        PlanState revised = engine.revisePlan().revise(sample, plan, ADA);
        return engine.approvePlan().approve(revised.id(), LIN, "");
    }

    static void awaitFault(LiveRun run) throws InterruptedException {
        await(run, RunEvent.FaultInjected.class);
    }

    static void await(LiveRun run, Class<? extends RunEvent> kind) throws InterruptedException {
        CountDownLatch happened = new CountDownLatch(1);
        run.onEvent(event -> {
            if (kind.isInstance(event)) {
                happened.countDown();
            }
        });
        assertThat(happened.await(60, TimeUnit.SECONDS)).isTrue();
    }

    /// The next of its kind, whatever came before.
    static void awaitNext(LiveRun run, Class<? extends RunEvent> kind) throws InterruptedException {
        int before = run.now().all(kind).size();
        CountDownLatch happened = new CountDownLatch(before + 1);
        run.onEvent(event -> {
            if (kind.isInstance(event)) {
                happened.countDown();
            }
        });
        assertThat(happened.await(60, TimeUnit.SECONDS)).isTrue();
    }

    static ExperimentPlan shortSample(Engine engine) {
        ExperimentPlan plan = engine.openSample().open().plan();
        return with(plan, plan.faults(), plan.consumers(), plan.abort(), Duration.ofSeconds(1));
    }

    static ExperimentPlan with(
            ExperimentPlan plan,
            List<PlannedFault> faults,
            List<ConsumerUnderTest> consumers,
            List<AbortCriterion> abort,
            Duration phase) {
        return with(plan, faults, consumers, abort, phase, phase);
    }

    /// @param perFault how long each fault stays; the other phases last for `phase`
    static ExperimentPlan with(
            ExperimentPlan plan,
            List<PlannedFault> faults,
            List<ConsumerUnderTest> consumers,
            List<AbortCriterion> abort,
            Duration phase,
            Duration perFault) {
        Scope scope = plan.scope();
        return new ExperimentPlan(
                plan.title(),
                plan.amendment(),
                plan.hypothesis(),
                new Scope(scope.service(), scope.environment(), scope.operations(), phase, perFault, phase),
                new Workload(new ArrivalProcess.Poisson(20), plan.workload().mix(), 10_000),
                faults,
                consumers,
                SIGNALS,
                abort,
                plan.rollback(),
                plan.author(),
                plan.owner(),
                plan.forecast(),
                plan.seed());
    }
}
