package dev.plimsoll.engine.run;

import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Watches one stretch of a run: closes a window every second, asks the abort criteria, and lets every consumer
/// under test try its luck meanwhile. A stage lasts at least its time, and until the last consumer has ended.
final class Stage {
    private static final long WINDOW_NANOS = Duration.ofSeconds(1).toNanos();

    private final RunRecorder recorder;
    private final KillSwitch killSwitch;
    private final LoadGenerator load;
    private final ConsumerTrial trial;
    private final ExperimentPlan plan;
    private final List<CriterionWatch> criteria;

    Stage(RunRecorder recorder, KillSwitch killSwitch, LoadGenerator load, ConsumerTrial trial) {
        this.recorder = recorder;
        this.killSwitch = killSwitch;
        this.load = load;
        this.trial = trial;
        this.plan = recorder.run().plan();
        this.criteria = plan.abort().stream()
                .map(criterion -> new CriterionWatch(criterion, plan.signals()))
                .toList();
    }

    void watch(Phase phase, @Nullable String fault, Duration length)
            throws RunConductor.CutShort, InterruptedException {
        load.beginStage();
        List<Thread> trials = phase == Phase.RECOVER ? List.of() : startTrials(fault);
        try {
            long start = System.nanoTime();
            long end = start + length.toNanos();
            for (long next = start + WINDOW_NANOS; next - end <= 0 || running(trials); next += WINDOW_NANOS) {
                pause(next);
                closeWindow();
            }
            pause(end);
            SignalWindow summary = load.endStage();
            recorder.record(at -> new RunEvent.StageMeasured(at, phase, fault, summary));
        } finally {
            stop(trials);
        }
    }

    private List<Thread> startTrials(@Nullable String fault) {
        List<Thread> trials = new ArrayList<>();
        for (ConsumerUnderTest consumer : plan.consumers()) {
            trials.add(Thread.ofVirtual().name("consumer-" + consumer.name()).start(() -> attempt(consumer, fault)));
        }
        return trials;
    }

    private void attempt(ConsumerUnderTest consumer, @Nullable String fault) {
        try {
            trial.run(consumer, fault);
        } catch (InterruptedException _) {
            // The stage was cut short; a trial that was not finished is no result.
            Thread.currentThread().interrupt();
        }
    }

    private static boolean running(List<Thread> trials) {
        return trials.stream().anyMatch(Thread::isAlive);
    }

    private static void stop(List<Thread> trials) throws InterruptedException {
        trials.forEach(Thread::interrupt);
        for (Thread each : trials) {
            each.join();
        }
    }

    private void pause(long until) throws RunConductor.CutShort, InterruptedException {
        KillSwitch.Pull pull = killSwitch.await(until - System.nanoTime());
        if (pull != null) {
            recorder.recordKill(pull);
            throw new RunConductor.CutShort();
        }
    }

    private void closeWindow() throws RunConductor.CutShort {
        SignalWindow window = load.takeWindow();
        recorder.record(at -> new RunEvent.WindowClosed(at, window));
        for (CriterionWatch criterion : criteria) {
            String met = criterion.see(window).orElse(null);
            if (met != null) {
                recorder.record(at -> new RunEvent.CriterionMet(at, met));
                killSwitch.pull(null, "an abort criterion was met");
                throw new RunConductor.CutShort();
            }
        }
    }
}
