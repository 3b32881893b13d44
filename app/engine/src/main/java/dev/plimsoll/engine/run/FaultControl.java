package dev.plimsoll.engine.run;

import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.ThreePhases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The control of the experiment: faults under which something went wrong act again without the load, so that the
/// verdict can tell what only both together do. Lost nodes and surges are left out: they are measured by the load.
final class FaultControl {
    /// What one user sees in so long is enough to tell well from wrong.
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final RunRecorder recorder;
    private final Function<PlannedFault, Injection> injection;
    private final ConsumerTrial trial;
    private final Supplier<LoadGenerator> oneUser;

    /// @param injection of a fault into the route of the load
    FaultControl(
            RunRecorder recorder,
            Function<PlannedFault, Injection> injection,
            ConsumerTrial trial,
            Supplier<LoadGenerator> oneUser) {
        this.recorder = recorder;
        this.injection = injection;
        this.trial = trial;
        this.oneUser = oneUser;
    }

    /// Waits as the conductor does, so that the kill switch acts at once.
    interface Pausing {
        void pause(Duration time) throws RunConductor.CutShort, InterruptedException;
    }

    void run(Pausing pausing) throws RunConductor.CutShort, InterruptedException {
        Run run = recorder.run();
        for (ThreePhases phases : ThreePhases.of(run)) {
            Optional<PlannedFault> fault = run.plannedFault(phases.fault())
                    .filter(planned -> !(planned.fault() instanceof LostNode)
                            && planned.surge().isEmpty()
                            && !phases.wrong().isEmpty());
            if (fault.isPresent()) {
                alone(run.plan(), fault.get(), pausing);
            }
        }
    }

    private void alone(ExperimentPlan plan, PlannedFault fault, Pausing pausing)
            throws RunConductor.CutShort, InterruptedException {
        List<String> broken = new ArrayList<>();
        SignalWindow summary;
        long hits;
        Injection acting = injection.apply(fault);
        acting.begin();
        try (LoadGenerator load = oneUser.get()) {
            load.start();
            load.beginStage();
            for (ConsumerUnderTest consumer : wrong(fault)) {
                pausing.pause(Duration.ZERO);
                if (trial.outcome(consumer, fault) != ConsumerOutcome.WORKED) {
                    broken.add(consumer.name());
                }
            }
            Duration time = plan.scope().perFault();
            pausing.pause(time.compareTo(LONGEST) > 0 ? LONGEST : time);
            summary = load.endStage();
        } finally {
            hits = acting.end().hits();
        }
        recorder.record(at -> new RunEvent.FaultAlone(at, fault.id(), summary, broken, hits));
    }

    private List<ConsumerUnderTest> wrong(PlannedFault fault) {
        Run run = recorder.run();
        return run.plan().consumers().stream()
                .filter(consumer -> run.consumers().stream()
                        .anyMatch(tried -> tried.consumer().equals(consumer.name())
                                && fault.id().equals(tried.fault())
                                && tried.outcome() != ConsumerOutcome.WORKED))
                .toList();
    }
}
