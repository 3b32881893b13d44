package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.RollingBack;
import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.node.RunNodes;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.slate.CleanSlate;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunJudge;
import dev.plimsoll.model.run.Undo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of every run, whatever happened in it: the faults are removed and the removal is checked, the rollback runs
/// if
/// the run was cut short, what is left is listed, and the verdict is drawn from the record.
final class RunEnd {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnd.class);

    private final RunParts parts;
    private final RunRecorder recorder;
    private final Services services;
    private final Lifelines lifelines;
    private final RunNodes nodes;
    private final RunDependencies dependencies;
    private final CleanSlate slate;
    private final Teller teller;
    private final SignalPoll signals;

    /// @param slate what is left is listed by
    RunEnd(RunParts parts, CleanSlate slate, Teller teller, SignalPoll signals) {
        this.parts = parts;
        this.recorder = parts.recorder();
        this.services = parts.services();
        this.lifelines = parts.lifelines();
        this.nodes = parts.nodes();
        this.dependencies = parts.dependencies();
        this.slate = slate;
        this.teller = teller;
        this.signals = signals;
    }

    /// @param resources the watch over them, where the plan has one and the run came so far
    void end(Optional<ResourceWatch> resources) {
        KillSwitch.Pull pull = parts.killSwitch().pulled();
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
            recorder.record(at -> new RunEvent.PhaseEntered(at, Phase.CONCLUDE));
        }
        signals.close();
        teller.close();
        parts.invariants().after();
        resourcesAfter(resources);
        nodes.close();
        dependencies.close();
        parts.leaks().after(services.chaos());
        // Before the services: a renewal that came after their end would look like one that they refuse.
        lifelines.endRenewals();
        closeServices();
        endWatch();
        listWhatIsLeft();
        RunJudge.Conclusion conclusion = RunJudge.judge(recorder.run());
        recorder.record(at -> new RunEvent.Concluded(at, conclusion.verdict(), conclusion.sentence()));
    }

    private void resourcesAfter(Optional<ResourceWatch> resources) {
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
            recorder.record(
                    at -> new RunEvent.TroubleMet(at, "The guardian was not told: " + RunParts.sentence(failure)));
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
            recorder.record(at ->
                    new RunEvent.TroubleMet(at, "The faults could not be cleared: " + RunParts.sentence(failure)));
        }
    }

    private void endDependencies() {
        try {
            dependencies.end(services.chaos());
        } catch (RuntimeException failure) {
            LOG.error("the dependencies of run {} were not told", recorder.run().id(), failure);
            recorder.record(at ->
                    new RunEvent.TroubleMet(at, "The dependencies could not be asked: " + RunParts.sentence(failure)));
        }
    }

    private void rollBack() {
        try {
            // A rollback that compensates for transactions writes that down where the other programs write.
            Map<String, String> environment = new HashMap<>(parts.invariants().environment());
            environment.put(Undo.EndMarked.MARK, lifelines.mark());
            RollingBack.Ended ended = RollingBack.run(
                    parts.plan().rollback().parts(),
                    parts.workspace(),
                    environment,
                    Lifelines.patience(parts.plan()),
                    parts.clock());
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
            recorder.record(
                    at -> new RunEvent.TroubleMet(at, "The services did not close: " + RunParts.sentence(failure)));
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
            recorder.record(at ->
                    new RunEvent.TroubleMet(at, "What is left could not be listed: " + RunParts.sentence(failure)));
        }
    }
}
