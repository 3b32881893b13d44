package dev.plimsoll.model.learning;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Small runs for tests: one fault, one stage under it, a verdict.
public final class Runs {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Person OLA = new Person("ola");
    /// `p99` from 50 to 200 ms, and the verdicts PASS 0.7, FAIL 0.2, INCONCLUSIVE 0.1.
    public static final Forecast FORECAST = new Forecast(
            List.of(new Forecast.Interval("p99", 100, 50, 200)),
            Map.of(Verdict.PASS, 0.7, Verdict.FAIL, 0.2, Verdict.INCONCLUSIVE, 0.1));

    private Runs() {}

    public static Run run(int number, Instant at, double p99, Verdict verdict, RunEvent... more) {
        return run(Plans.complete().with(FORECAST).plan(), number, at, p99, verdict, more);
    }

    /// @param more events between the fault's stage and the verdict
    public static Run run(ExperimentPlan plan, int number, Instant at, double p99, Verdict verdict, RunEvent... more) {
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Started(at, PlanId.number(1), plan, plan.digest(), OLA, "sandbox"));
        events.add(new RunEvent.FaultInjected(at.plusSeconds(1), "slow"));
        SignalWindow window = new SignalWindow(at.plusSeconds(1), Duration.ofSeconds(1), 10, 0, p99, p99, p99, 0);
        events.add(new RunEvent.StageMeasured(at.plusSeconds(2), Phase.INJECT, "slow", window));
        events.addAll(List.of(more));
        events.add(new RunEvent.Concluded(at.plusSeconds(60), verdict, "so it is"));
        return Run.of(RunId.number(number), events);
    }
}
