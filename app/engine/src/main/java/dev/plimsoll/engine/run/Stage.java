package dev.plimsoll.engine.run;

import dev.plimsoll.engine.guard.HoldRequest;
import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.CriterionWatch;
import dev.plimsoll.model.run.HoldWatch;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Watches one stretch of a run: closes a window every second, asks the abort criteria, and lets every consumer
/// under test try its luck meanwhile. A stage lasts at least its time, and until the last consumer has ended.
final class Stage {
    private static final long WINDOW_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(15);
    private static final int LEAST_WARM_UP = 2;
    private static final int MOST_WARM_UP = 15;

    private final RunRecorder recorder;
    private final KillSwitch killSwitch;
    private final LoadGenerator load;
    private final ConsumerTrial trial;
    private final ProbeTrial probes;
    private final ExperimentPlan plan;
    private final List<CriterionWatch> criteria;
    private final List<HoldWatch> holds;
    private final StageWatch detectors;
    private final SignalPoll signals;
    private final Teller teller;
    private final Supplier<Optional<HoldRequest>> asked;

    /// Why a stage under a fault ended early.
    sealed interface Hold {
        record ByThreshold(HoldWatch threshold) implements Hold {}

        record ByHand() implements Hold {}
    }

    /// @param asked the last wish of a person to hold the run or to resume it
    Stage(
            RunRecorder recorder,
            KillSwitch killSwitch,
            LoadGenerator load,
            ConsumerTrial trial,
            ProbeTrial probes,
            SignalPoll signals,
            Teller teller,
            StageWatch detectors,
            Supplier<Optional<HoldRequest>> asked) {
        this.recorder = recorder;
        this.killSwitch = killSwitch;
        this.load = load;
        this.trial = trial;
        this.probes = probes;
        this.signals = signals;
        this.teller = teller;
        this.plan = recorder.run().plan();
        this.criteria = plan.stops().stream()
                .map(criterion -> new CriterionWatch(criterion, plan.signals()))
                .toList();
        this.holds = HoldWatch.of(plan);
        this.detectors = detectors;
        this.asked = asked;
    }

    /// Lets load run unmeasured until a whole second passed without a failure: a service and a generator that have
    /// just started are slower than any steady state. Gives up after a while; the baseline then says what is wrong.
    void warmUp() throws RunConductor.CutShort, InterruptedException {
        long start = System.nanoTime();
        SignalWindow window;
        int seconds = 0;
        do {
            seconds++;
            pause(start + seconds * WINDOW_NANOS);
            window = load.takeWindow();
        } while (seconds < LEAST_WARM_UP || (seconds < MOST_WARM_UP && (window.failed() > 0 || window.empty())));
        String detail = "%d s of load before the first measurement, the last of them with p95 %s and error rate %s"
                .formatted(
                        seconds,
                        Measure.LATENCY_P95.format(window.p95()),
                        window.empty() ? "unknown" : Measure.ERROR_RATE.format(window.value(Measure.ERROR_RATE)));
        recorder.record(at -> new RunEvent.CheckMade(at, "Warm-up", true, detail));
    }

    /// @param fault the fault that acts; null for none
    /// @return who asks to take the fault away and wait; null when the stage took its time
    @Nullable
    Hold watch(Phase phase, @Nullable String fault, Duration length)
            throws RunConductor.CutShort, InterruptedException {
        detectors.begin(phase, fault);
        holds.forEach(HoldWatch::restart);
        load.beginStage();
        Thread trials = phase == Phase.RECOVER && !probes.calls(phase) ? null : startTrials(phase, fault);
        try {
            long start = System.nanoTime();
            long end = start + length.toNanos();
            Hold hold = null;
            for (long next = start + WINDOW_NANOS;
                    hold == null && (next - end <= 0 || (trials != null && trials.isAlive()));
                    next += WINDOW_NANOS) {
                pause(next);
                hold = asking(closeWindow(fault), fault);
            }
            if (hold == null) {
                pause(end);
            }
            SignalWindow own = load.endStage();
            SignalWindow summary = own.with(signals.over(own.length()));
            recorder.record(at -> new RunEvent.StageMeasured(at, phase, fault, summary));
            return hold;
        } finally {
            stop(trials);
        }
    }

    /// Only under a fault: elsewhere there is nothing to take away.
    private @Nullable Hold asking(SignalWindow window, @Nullable String fault) {
        if (fault == null) {
            return null;
        }
        for (HoldWatch hold : holds) {
            String why = hold.asks(window).orElse(null);
            if (why != null) {
                recorder.record(at -> new RunEvent.Held(at, fault, why));
                teller.tell(hold.tell(), why);
                return new Hold.ByThreshold(hold);
            }
        }
        HoldRequest request = held();
        if (request != null) {
            recorder.record(at -> new RunEvent.Held(at, fault, request.by(), request.reason()));
            return new Hold.ByHand();
        }
        return null;
    }

    private @Nullable HoldRequest held() {
        return asked.get().filter(HoldRequest::held).orElse(null);
    }

    /// Waits without a fault until what asked for that is over.
    void waitUntilOver(Hold hold, String fault) throws RunConductor.CutShort, InterruptedException {
        switch (hold) {
            case Hold.ByThreshold(HoldWatch threshold) ->
                waitUntilWell(threshold, fault, threshold.patience(plan.scope().recovery()));
            case Hold.ByHand() -> waitUntilResumed(fault);
        }
    }

    /// Waits before the next fault while a person asks for it.
    void waitIfAsked() throws RunConductor.CutShort, InterruptedException {
        HoldRequest request = held();
        if (request != null) {
            recorder.record(at -> new RunEvent.Held(at, null, request.by(), request.reason()));
            waitUntilResumed(null);
        }
    }

    private void waitUntilResumed(@Nullable String fault) throws RunConductor.CutShort, InterruptedException {
        long start = System.nanoTime();
        for (long next = start + WINDOW_NANOS; next - start <= LONGEST_HOLD.toNanos(); next += WINDOW_NANOS) {
            pause(next);
            closeWindow(null);
            HoldRequest last = asked.get().orElse(null);
            if (last == null || !last.held()) {
                Duration waited = Duration.ofNanos(next - start);
                Person by = last == null ? null : last.by();
                recorder.record(at -> new RunEvent.Resumed(at, fault, by, waited));
                return;
            }
        }
        killSwitch.pull(null, "nobody resumed the held run within " + LONGEST_HOLD.toMinutes() + " minutes");
        pause(start);
    }

    /// Waits without a fault until the signal that asked for it is well again; the run ends when it is not in time.
    private void waitUntilWell(HoldWatch hold, String fault, Duration longest)
            throws RunConductor.CutShort, InterruptedException {
        long start = System.nanoTime();
        for (long next = start + WINDOW_NANOS; next - start <= longest.toNanos(); next += WINDOW_NANOS) {
            pause(next);
            if (hold.wellAfter(closeWindow(null))) {
                Duration waited = Duration.ofNanos(next - start);
                recorder.record(at -> new RunEvent.Resumed(at, fault, waited));
                return;
            }
        }
        killSwitch.pull(
                null,
                "without the fault '" + fault + "' the signal was not well again within " + longest.toSeconds() + " s");
        pause(start);
    }

    /// One consumer after the other: two at once would disturb each other and the measurement.
    private Thread startTrials(Phase phase, @Nullable String fault) {
        return Thread.ofVirtual().name("plimsoll-consumers").start(() -> attemptAll(phase, fault));
    }

    private void attemptAll(Phase phase, @Nullable String fault) {
        try {
            for (ConsumerUnderTest consumer :
                    phase == Phase.RECOVER ? List.<ConsumerUnderTest>of() : plan.consumers()) {
                trial.run(consumer, fault);
            }
            probes.run(phase, fault);
        } catch (InterruptedException _) {
            // The stage was cut short; a trial that was not finished is no result.
            Thread.currentThread().interrupt();
        } catch (Problem problem) {
            if (Thread.currentThread().isInterrupted()) {
                // The stage was cut short here too: a call that was broken off is no trouble of a service.
                return;
            }
            recorder.record(at -> new RunEvent.TroubleMet(at, "A consumer was not tried: " + problem.getMessage()));
            killSwitch.pull(null, "a consumer could not be tried");
        }
    }

    private static void stop(@Nullable Thread trials) throws InterruptedException {
        if (trials != null) {
            trials.interrupt();
            trials.join();
        }
    }

    private void pause(long until) throws RunConductor.CutShort, InterruptedException {
        KillSwitch.Pull pull = killSwitch.await(until - System.nanoTime());
        if (pull != null) {
            recorder.recordKill(pull);
            throw new RunConductor.CutShort();
        }
    }

    /// @param acting the fault that is in effect; null for none
    private SignalWindow closeWindow(@Nullable String acting) throws RunConductor.CutShort {
        SignalWindow window = load.takeWindow().with(signals.latest());
        recorder.record(at -> new RunEvent.WindowClosed(at, window));
        detectors.requireWorth(window, acting);
        for (CriterionWatch criterion : criteria) {
            String met = criterion.see(window).orElse(null);
            if (met != null) {
                recorder.record(at -> new RunEvent.CriterionMet(at, met));
                teller.tell(plan.told(criterion.criterion()), met);
                killSwitch.pull(null, "an abort criterion was met");
                throw new RunConductor.CutShort();
            }
        }
        detectors.see(window);
        return window;
    }
}
