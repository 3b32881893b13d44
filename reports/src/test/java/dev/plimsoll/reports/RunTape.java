package dev.plimsoll.reports;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.RunJudge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Records a run step by step, as an engine would, with seeded figures.
public final class RunTape {
    private final ExperimentPlan plan;
    private final List<RunEvent> events = new ArrayList<>();
    private final SplittableRandom random;
    private Instant now = Samples.NOON;

    public RunTape(ExperimentPlan plan, long seed) {
        this.plan = plan;
        this.random = new SplittableRandom(seed);
        add(new RunEvent.Started(
                now, Samples.PLAN, plan, plan.digest(), Samples.OPERATOR, "Plimsoll 0.1.0, Java 25.0.1, Linux"));
        add(new RunEvent.PhaseEntered(now, Phase.PREFLIGHT));
    }

    public RunTape add(RunEvent event) {
        events.add(event);
        return this;
    }

    public Instant now() {
        return now;
    }

    public RunTape check(String name, boolean passed, String detail) {
        now = now.plusMillis(120);
        return add(new RunEvent.CheckMade(now, name, passed, detail));
    }

    public RunTape phase(Phase phase) {
        return add(new RunEvent.PhaseEntered(now, phase));
    }

    /// Windows of one second.
    public RunTape load(int seconds, double p50, double errorRate) {
        for (int i = 0; i < seconds; i++) {
            Instant from = now;
            now = now.plusSeconds(1);
            add(new RunEvent.WindowClosed(now, window(from, Duration.ofSeconds(1), 20, p50, errorRate)));
        }
        return this;
    }

    public SignalWindow window(Instant from, Duration length, int requests, double p50, double errorRate) {
        long failed = Math.round(requests * errorRate);
        double middle = p50 * (0.9 + 0.2 * random.nextDouble());
        return new SignalWindow(
                from,
                length,
                requests - failed,
                failed,
                middle,
                middle * 1.5,
                middle * (1.8 + random.nextDouble()),
                1.5);
    }

    public RunTape stage(Phase phase, @Nullable String fault, double p50, double errorRate) {
        Duration length = Duration.ofSeconds(10);
        return add(
                new RunEvent.StageMeasured(now, phase, fault, window(now.minus(length), length, 200, p50, errorRate)));
    }

    public RunTape consumer(String name, @Nullable String fault, ConsumerOutcome outcome, String output) {
        Integer exit = switch (outcome) {
            case WORKED -> Integer.valueOf(0);
            case BROKE -> Integer.valueOf(1);
            case HUNG, NOT_STARTED -> null;
        };
        return add(new RunEvent.ConsumerTried(now, name, fault, outcome, exit, Duration.ofMillis(830), output));
    }

    public RunTape inject(String fault) {
        return add(new RunEvent.FaultInjected(now, fault));
    }

    public RunTape remove(String fault, long hits) {
        now = now.plusMillis(40);
        return add(new RunEvent.FaultRemoved(now, fault, hits));
    }

    public RunTape kill(@Nullable Person by, String reason) {
        now = now.plusMillis(200);
        add(new RunEvent.KillRequested(now, by, reason));
        now = now.plusMillis(350);
        add(new RunEvent.FaultsCleared(now, 0));
        now = now.plusMillis(900);
        return add(new RunEvent.RollbackDone(now, 0, Duration.ofMillis(850), "rolled back to 1.4.0"));
    }

    /// Preflight and baseline, both well.
    public RunTape steadyState() {
        check("sandbox", true, "answers on loopback").check("chaos proxy", true, "");
        phase(Phase.BASELINE).load(10, 60, 0).stage(Phase.BASELINE, null, 60, 0);
        for (ConsumerUnderTest consumer : plan.consumers()) {
            consumer(consumer.name(), null, ConsumerOutcome.WORKED, "order read, total 12.50 EUR");
        }
        return phase(Phase.INJECT);
    }

    /// One fault with its load, and consumers with this outcome for the first and success for the others.
    public RunTape fault(PlannedFault fault, double p50, double errorRate, long hits, ConsumerOutcome first) {
        inject(fault.id()).load(10, p50, errorRate).stage(Phase.INJECT, fault.id(), p50, errorRate);
        boolean leader = true;
        for (ConsumerUnderTest consumer : plan.consumers()) {
            ConsumerOutcome outcome = leader ? first : ConsumerOutcome.WORKED;
            consumer(
                    consumer.name(),
                    fault.id(),
                    outcome,
                    outcome == ConsumerOutcome.WORKED ? "ok" : "KeyError: discount");
            leader = false;
        }
        return remove(fault.id(), hits);
    }

    public RunTape recover() {
        return phase(Phase.RECOVER)
                .load(8, 62, 0)
                .stage(Phase.RECOVER, null, 62, 0)
                .phase(Phase.CONCLUDE);
    }

    public RunTape cleared(int remaining) {
        return add(new RunEvent.FaultsCleared(now, remaining));
    }

    /// The run as it stands.
    public Run run() {
        return Run.of(RunId.number(12), events);
    }

    /// The run with the judge's verdict at its end.
    public Run concluded() {
        RunJudge.Conclusion conclusion = RunJudge.judge(run());
        return add(new RunEvent.Concluded(now, conclusion.verdict(), conclusion.sentence()))
                .run();
    }
}
