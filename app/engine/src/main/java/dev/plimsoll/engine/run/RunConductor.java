package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.RollingBack;
import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.node.RunNodes;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.slate.CleanSlate;
import dev.plimsoll.engine.traffic.ContractLoad;
import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunJudge;
import dev.plimsoll.model.run.Undo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a run through its phases on one thread of its own. Whatever happens in between (a criterion, the kill
/// switch, a failure), the end is the same: every fault is removed and the removal is checked, the rollback runs
/// if the run was cut short, and the verdict is drawn from the record.
final class RunConductor implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RunConductor.class);

    /// Leaves the phases at once; what happens next is decided in one place.
    static final class CutShort extends Exception {
        private static final long serialVersionUID = 1;

        CutShort() {
            super(null, null, false, false);
        }
    }

    private final RunRecorder recorder;
    private final KillSwitch killSwitch;
    private final Services services;
    private final Preflight preflight;
    private final Lifelines lifelines;
    private final RunNodes nodes;
    private final NodeTimes times;
    private final InvariantWatch invariants;
    private final RunDependencies dependencies;
    private final LeakWatch leaks;
    private final CleanSlate slate;
    private final Path workspace;
    private final InstantSource clock;
    private final ExperimentPlan plan;
    private final Teller teller;
    private final SignalPoll signals;
    private Optional<ResourceWatch> resources = Optional.empty();

    RunConductor(
            RunRecorder recorder,
            KillSwitch killSwitch,
            Services services,
            Preflight preflight,
            Lifelines lifelines,
            RunNodes nodes,
            InvariantWatch invariants,
            RunDependencies dependencies,
            LeakWatch leaks,
            CleanSlate slate,
            Path workspace,
            InstantSource clock) {
        this.recorder = recorder;
        this.killSwitch = killSwitch;
        this.services = services;
        this.preflight = preflight;
        this.lifelines = lifelines;
        this.nodes = nodes;
        this.invariants = invariants;
        this.dependencies = dependencies;
        this.leaks = leaks;
        this.slate = slate;
        this.times = new NodeTimes(recorder);
        this.workspace = workspace;
        this.clock = clock;
        this.plan = recorder.run().plan();
        this.teller = new Teller(recorder, workspace, clock);
        this.signals = new SignalPoll(recorder, services.signals(), clock);
    }

    @Override
    public void run() {
        try {
            conduct();
        } catch (CutShort _) {
            // The kill and its reason are in the record already.
            LOG.info("run {} was cut short", recorder.run().id());
        } catch (InterruptedException interrupted) {
            // The run ends here as trouble; its thread is its own and has nobody above to tell.
            recorder.record(at -> new RunEvent.TroubleMet(at, "The run's own thread was interrupted."));
        } catch (RuntimeException failure) {
            LOG.error("run {} failed", recorder.run().id(), failure);
            recorder.record(at -> new RunEvent.TroubleMet(at, sentence(failure)));
        } finally {
            end();
        }
    }

    private void conduct() throws CutShort, InterruptedException {
        enter(Phase.PREFLIGHT);
        DriftWatch drift = DriftWatch.begin(recorder, workspace);
        teller.check();
        signals.check();
        Route route = preflight.prepare();
        ConsumerTrial trial = new ConsumerTrial(
                plan,
                workspace,
                preflight.consumers(),
                lifelines,
                environment(),
                leaks,
                recorder::record,
                () -> killSwitch.pulled() != null);
        ContractLoad loads = preflight.load(route);
        try (LoadGenerator load = loads.planned()) {
            Optional<ResourceWatch> kept = preflight.resources();
            RouteWatch way = new RouteWatch(services.chaos(), route);
            StageWatch watch = new StageWatch(recorder, killSwitch, load, times, invariants, kept, drift, way);
            ProbeTrial probes = preflight.probes(route);
            Stage stage = new Stage(
                    recorder, killSwitch, load, trial, probes, signals, teller, watch, lifelines.journal()::holdAsked);
            invariants.before();
            dependencies.begin(services.chaos());
            if (kept.isPresent()) {
                kept.get().before();
                resources = kept;
            }
            stopIfKilled();
            load.start();
            signals.start();
            stage.warmUp();
            enter(Phase.BASELINE);
            stage.watch(Phase.BASELINE, null, plan.scope().baseline());
            if (RunJudge.unsteady(recorder.run()).isPresent()) {
                return;
            }
            enter(Phase.INJECT);
            for (PlannedFault fault : plan.faults()) {
                underFault(route, loads, fault, stage);
            }
            enter(Phase.RECOVER);
            stage.watch(Phase.RECOVER, null, plan.scope().recovery());
        }
        // With the dependencies as they were under load: only the load is to differ.
        new FaultControl(recorder, fault -> preflight.injection(route, fault), trial, loads::oneUser).run(this::pause);
        dependencies.rest(services.chaos());
        new SafeguardTrial(recorder, services, nodes, dependencies, killSwitch).run();
        stopIfKilled();
        rehearsePeak(loads);
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(invariants.environment());
        variables.putAll(preflight.environment());
        return variables;
    }

    /// Last, because a service at its limit would disturb everything else. Abort criteria do not act in it: a step that
    /// breaks a limit ends the climb by itself.
    private void rehearsePeak(ContractLoad loads) throws CutShort, InterruptedException {
        Peak peak = plan.terms().rigged().peak();
        if (peak != null) {
            CapacityCurve _ = loads.climb()
                    .climb(peak, this::pause, step -> recorder.record(at -> new RunEvent.LoadStepped(at, step)));
        }
    }

    private void pause(Duration time) throws CutShort, InterruptedException {
        KillSwitch.Pull _ = killSwitch.await(time.toNanos());
        stopIfKilled();
    }

    private void underFault(Route route, ContractLoad loads, PlannedFault fault, Stage stage)
            throws CutShort, InterruptedException {
        stopIfKilled();
        stage.waitIfAsked();
        Stage.Hold hold = underWay(route, loads, fault, stage);
        if (hold != null) {
            stage.waitUntilOver(hold, fault.id());
        }
    }

    /// A consumer is lost by its own trial.
    private Stage.@Nullable Hold underWay(Route route, ContractLoad loads, PlannedFault fault, Stage stage)
            throws CutShort, InterruptedException {
        if (fault.fault() instanceof Fault.LoadSurge) {
            return surging(new Surge(loads, fault.surge()), fault, stage);
        }
        if (!(fault.fault() instanceof LostNode lost)) {
            return disturbed(route, loads, fault, stage);
        }
        return plan.consumers().stream().anyMatch(consumer -> lost.isOf(consumer.name()))
                ? stage.watch(Phase.INJECT, fault.id(), plan.scope().perFault())
                : withoutNode(route, fault, lost, stage);
    }

    private Stage.@Nullable Hold disturbed(Route route, ContractLoad loads, PlannedFault fault, Stage stage)
            throws CutShort, InterruptedException {
        Injection injection = preflight.injection(route, fault);
        injection.begin();
        Surge surge = new Surge(loads, fault.surge());
        recorder.record(at -> new RunEvent.FaultInjected(at, fault.id()));
        try {
            surge.begin();
            // A pull between the check and the injection found nothing to remove yet.
            stopIfKilled();
            return stage.watch(Phase.INJECT, fault.id(), plan.scope().perFault());
        } finally {
            long _ = surge.end();
            Injection.Effect ofLoad = injection.end();
            long ofConsumers = metByConsumers(fault);
            // A consumer may have met one of combined faults and not the others.
            long more = fault.parts().size() > 1 || ofLoad.hits() < 0 ? 0 : ofConsumers;
            Long meant = ofLoad.meant() < 0 ? null : Long.valueOf(ofLoad.meant() + more);
            recorder.record(at -> new RunEvent.FaultRemoved(at, fault.id(), ofLoad.hits() + more, meant));
        }
    }

    private Stage.@Nullable Hold surging(Surge surge, PlannedFault fault, Stage stage)
            throws CutShort, InterruptedException {
        try {
            surge.begin();
            recorder.record(at -> new RunEvent.FaultInjected(at, fault.id()));
            stopIfKilled();
            return stage.watch(Phase.INJECT, fault.id(), plan.scope().perFault());
        } finally {
            long sent = surge.end();
            recorder.record(at -> new RunEvent.FaultRemoved(at, fault.id(), sent));
        }
    }

    private Stage.@Nullable Hold withoutNode(Route route, PlannedFault fault, LostNode lost, Stage stage)
            throws CutShort, InterruptedException {
        NodeLoss loss = new NodeLoss(recorder, nodes, times, services.chaos(), route, fault, lost, killSwitch);
        try {
            loss.begin();
            stopIfKilled();
            return stage.watch(Phase.INJECT, fault.id(), plan.scope().perFault());
        } finally {
            preflight.consumers().clear(fault);
            loss.end();
        }
    }

    /// Also ends the fault for a consumer whose trial was cut short. What nobody counts is left out.
    private long metByConsumers(PlannedFault fault) {
        long more = preflight.consumers().clear(fault);
        return Math.max(0, more)
                + recorder.run().consumers().stream()
                        .filter(tried -> fault.id().equals(tried.fault()))
                        .map(RunEvent.ConsumerTried::met)
                        .filter(Objects::nonNull)
                        .mapToLong(times -> Objects.requireNonNull(times))
                        .sum();
    }

    private void stopIfKilled() throws CutShort {
        KillSwitch.Pull pull = killSwitch.pulled();
        if (pull != null) {
            recorder.recordKill(pull);
            throw new CutShort();
        }
    }

    private void enter(Phase phase) {
        recorder.record(at -> new RunEvent.PhaseEntered(at, phase));
    }

    private void end() {
        KillSwitch.Pull pull = killSwitch.pulled();
        if (pull != null) {
            recorder.recordKill(pull);
        }
        clearFaults();
        endDependencies();
        if (lifelines.guardianActed()) {
            adoptGuardiansWork();
        } else if (cutShort(pull)) {
            rollBack();
        } else {
            enter(Phase.CONCLUDE);
        }
        signals.close();
        teller.close();
        invariants.after();
        resourcesAfter();
        nodes.close();
        dependencies.close();
        leaks.after(services.chaos());
        // Before the services: a renewal that came after their end would look like one that they refuse.
        lifelines.endRenewals();
        closeServices();
        endWatch();
        listWhatIsLeft();
        RunJudge.Conclusion conclusion = RunJudge.judge(recorder.run());
        recorder.record(at -> new RunEvent.Concluded(at, conclusion.verdict(), conclusion.sentence()));
    }

    private void resourcesAfter() {
        try {
            if (resources.isPresent()) {
                resources.get().after();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            recorder.record(at -> new RunEvent.TroubleMet(at, "The look at the resources was interrupted."));
        }
    }

    /// The guardian found the run silent and took over; its account becomes part of the record.
    private void adoptGuardiansWork() {
        endWatch();
        GuardianAccount.of(lifelines.journal()).forEach(event -> recorder.record(_ -> event));
    }

    private void endWatch() {
        try {
            lifelines.close();
        } catch (RuntimeException failure) {
            LOG.error(
                    "the guardian of run {} was not told of its end",
                    recorder.run().id(),
                    failure);
            recorder.record(at -> new RunEvent.TroubleMet(at, "The guardian was not told: " + sentence(failure)));
        }
    }

    private boolean cutShort(KillSwitch.@Nullable Pull pull) {
        return pull != null || !recorder.run().all(RunEvent.TroubleMet.class).isEmpty();
    }

    private void clearFaults() {
        try {
            int remaining = nodes.release() + services.chaos().removeAll();
            recorder.record(at -> new RunEvent.FaultsCleared(at, remaining));
            lifelines.cleared(remaining);
        } catch (RuntimeException failure) {
            LOG.error(
                    "the faults of run {} could not be cleared", recorder.run().id(), failure);
            recorder.record(at -> new RunEvent.TroubleMet(at, "The faults could not be cleared: " + sentence(failure)));
        }
    }

    private void endDependencies() {
        try {
            dependencies.end(services.chaos());
        } catch (RuntimeException failure) {
            LOG.error("the dependencies of run {} were not told", recorder.run().id(), failure);
            recorder.record(
                    at -> new RunEvent.TroubleMet(at, "The dependencies could not be asked: " + sentence(failure)));
        }
    }

    private void rollBack() {
        try {
            // A rollback that compensates for transactions writes that down where the other programs write.
            Map<String, String> environment = new HashMap<>(invariants.environment());
            environment.put(Undo.EndMarked.MARK, lifelines.mark());
            RollingBack.Ended ended =
                    RollingBack.run(plan.rollback().parts(), workspace, environment, Lifelines.patience(plan), clock);
            recorder.record(
                    at -> new RunEvent.RollbackDone(at, ended.exitCode(), ended.took(), ended.output(), ended.steps()));
        } catch (InterruptedException interrupted) {
            recorder.record(at -> new RunEvent.TroubleMet(at, "The rollback was interrupted."));
        }
    }

    private void closeServices() {
        try {
            clearStubs();
            services.close();
        } catch (RuntimeException failure) {
            LOG.error("the services of run {} did not close", recorder.run().id(), failure);
            recorder.record(at -> new RunEvent.TroubleMet(at, "The services did not close: " + sentence(failure)));
        }
    }

    /// A sandbox of somebody else outlives the run and would keep them. One that cannot be asked is found by the next
    /// run.
    private void clearStubs() {
        try {
            services.stubs().clear();
        } catch (ServiceProblem problem) {
            LOG.warn("the stubs of run {} were not removed", recorder.run().id(), problem);
        }
    }

    private void listWhatIsLeft() {
        try {
            List<String> left = slate.after().sentences();
            if (!left.isEmpty()) {
                recorder.record(at -> new RunEvent.LeftBehind(at, left));
            }
        } catch (RuntimeException failure) {
            LOG.error("what run {} left could not be listed", recorder.run().id(), failure);
            recorder.record(
                    at -> new RunEvent.TroubleMet(at, "What is left could not be listed: " + sentence(failure)));
        }
    }

    private static String sentence(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
