package dev.plimsoll.engine.run;

import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.traffic.ContractLoad;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The stretch of a run under each of its faults: the fault begins, is watched under load, and ends, whatever happens
/// meanwhile.
final class UnderFault {
    private final RunParts parts;
    private final RunRecorder recorder;
    private final ExperimentPlan plan;
    private final Preflight preflight;
    private final NodeTimes times;
    private final Route route;
    private final ContractLoad loads;
    private final Stage stage;

    UnderFault(RunParts parts, Preflight preflight, NodeTimes times, Route route, ContractLoad loads, Stage stage) {
        this.parts = parts;
        this.recorder = parts.recorder();
        this.plan = parts.plan();
        this.preflight = preflight;
        this.times = times;
        this.route = route;
        this.loads = loads;
        this.stage = stage;
    }

    /// @throws RunConductor.CutShort if somebody pulls the kill switch
    void run(PlannedFault fault) throws RunConductor.CutShort, InterruptedException {
        parts.stopIfKilled();
        stage.waitIfAsked();
        Stage.Hold hold = underWay(fault);
        if (hold != null) {
            stage.waitUntilOver(hold, fault.id());
        }
    }

    /// A consumer is lost by its own trial.
    private Stage.@Nullable Hold underWay(PlannedFault fault) throws RunConductor.CutShort, InterruptedException {
        if (fault.fault() instanceof Fault.LoadSurge) {
            return surging(new Surge(loads, fault.surge()), fault);
        }
        if (!(fault.fault() instanceof LostNode lost)) {
            return disturbed(fault);
        }
        return plan.consumers().stream().anyMatch(consumer -> lost.isOf(consumer.name()))
                ? stage.watch(Phase.INJECT, fault.id(), plan.scope().perFault())
                : withoutNode(fault, lost);
    }

    private Stage.@Nullable Hold disturbed(PlannedFault fault) throws RunConductor.CutShort, InterruptedException {
        Injection injection = preflight.injection(route, fault);
        injection.begin();
        Surge surge = new Surge(loads, fault.surge());
        recorder.record(at -> new RunEvent.FaultInjected(at, fault.id()));
        try {
            surge.begin();
            // A pull between the check and the injection found nothing to remove yet.
            parts.stopIfKilled();
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

    private Stage.@Nullable Hold surging(Surge surge, PlannedFault fault)
            throws RunConductor.CutShort, InterruptedException {
        try {
            surge.begin();
            recorder.record(at -> new RunEvent.FaultInjected(at, fault.id()));
            parts.stopIfKilled();
            return stage.watch(Phase.INJECT, fault.id(), plan.scope().perFault());
        } finally {
            long sent = surge.end();
            recorder.record(at -> new RunEvent.FaultRemoved(at, fault.id(), sent));
        }
    }

    private Stage.@Nullable Hold withoutNode(PlannedFault fault, LostNode lost)
            throws RunConductor.CutShort, InterruptedException {
        NodeLoss loss = new NodeLoss(
                recorder, parts.nodes(), times, parts.services().chaos(), route, fault, lost, parts.killSwitch());
        try {
            loss.begin();
            parts.stopIfKilled();
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
}
