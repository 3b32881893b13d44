package dev.plimsoll.engine.run;

import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.slate.CleanSlate;
import dev.plimsoll.engine.traffic.ContractLoad;
import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunJudge;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a run through its phases on one thread of its own. Whatever happens in between (a criterion, the kill
/// switch, a failure), the [end][RunEnd] is the same.
final class RunConductor implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RunConductor.class);

    /// Leaves the phases at once; what happens next is decided in one place.
    static final class CutShort extends Exception {
        private static final long serialVersionUID = 1;

        CutShort() {
            super(null, null, false, false);
        }
    }

    private final RunParts parts;
    private final RunRecorder recorder;
    private final KillSwitch killSwitch;
    private final Services services;
    private final Preflight preflight;
    private final InvariantWatch invariants;
    private final RunDependencies dependencies;
    private final NodeTimes times;
    private final ExperimentPlan plan;
    private final Teller teller;
    private final SignalPoll signals;
    private final RunEnd end;
    private Optional<ResourceWatch> resources = Optional.empty();

    RunConductor(RunParts parts, Preflight preflight, CleanSlate slate) {
        this.parts = parts;
        this.recorder = parts.recorder();
        this.killSwitch = parts.killSwitch();
        this.services = parts.services();
        this.preflight = preflight;
        this.invariants = parts.invariants();
        this.dependencies = parts.dependencies();
        this.times = new NodeTimes(recorder);
        this.plan = parts.plan();
        this.teller = new Teller(recorder, parts.workspace(), parts.clock());
        this.signals = new SignalPoll(recorder, services.signals(), parts.clock());
        this.end = new RunEnd(parts, slate, teller, signals);
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
            recorder.record(at -> new RunEvent.TroubleMet(at, RunParts.sentence(failure)));
        } finally {
            end.end(resources);
        }
    }

    private void conduct() throws CutShort, InterruptedException {
        enter(Phase.PREFLIGHT);
        DriftWatch drift = DriftWatch.begin(recorder, parts.workspace());
        teller.check();
        signals.check();
        Route route = preflight.prepare();
        ConsumerTrial trial = new ConsumerTrial(
                plan,
                parts.workspace(),
                preflight.consumers(),
                parts.lifelines(),
                environment(),
                parts.leaks(),
                recorder::record,
                () -> killSwitch.pulled() != null);
        ContractLoad loads = preflight.load(route);
        try (LoadGenerator load = loads.planned()) {
            Optional<ResourceWatch> kept = preflight.resources();
            RouteWatch way = new RouteWatch(services.chaos(), route);
            StageWatch watch = new StageWatch(
                    recorder, killSwitch, load, times, invariants, kept, drift, way, parts.lifelines()::endedElsewhere);
            ProbeTrial probes = preflight.probes(route);
            Stage stage = new Stage(
                    recorder,
                    killSwitch,
                    load,
                    trial,
                    probes,
                    signals,
                    teller,
                    watch,
                    parts.lifelines().journal()::holdAsked);
            invariants.before();
            dependencies.begin(services.chaos());
            if (kept.isPresent()) {
                kept.get().before();
                resources = kept;
            }
            parts.stopIfKilled();
            load.start();
            signals.start();
            stage.warmUp();
            enter(Phase.BASELINE);
            stage.watch(Phase.BASELINE, null, plan.scope().baseline());
            if (RunJudge.unsteady(recorder.run()).isPresent()) {
                return;
            }
            enter(Phase.INJECT);
            UnderFault under = new UnderFault(parts, preflight, times, route, loads, stage);
            for (PlannedFault fault : plan.faults()) {
                under.run(fault);
            }
            enter(Phase.RECOVER);
            stage.watch(Phase.RECOVER, null, plan.scope().recovery());
        }
        // With the dependencies as they were under load: only the load is to differ.
        new FaultControl(recorder, fault -> preflight.injection(route, fault), trial, loads::oneUser).run(this::pause);
        dependencies.rest(services.chaos());
        new SafeguardTrial(recorder, services, parts.nodes(), dependencies, killSwitch).run();
        parts.stopIfKilled();
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
        parts.stopIfKilled();
    }

    private void enter(Phase phase) {
        recorder.record(at -> new RunEvent.PhaseEntered(at, phase));
    }
}
