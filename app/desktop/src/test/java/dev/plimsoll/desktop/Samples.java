package dev.plimsoll.desktop;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Amendment;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Rollback;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Model values for tests of screens.
public final class Samples {
    public static final Person ADA = new Person("ada");
    public static final Person LIN = new Person("lin");
    public static final Instant START = Instant.parse("2026-01-02T10:00:00Z");
    public static final OperationKey READ = new OperationKey("GET", "/orders/{id}");

    private Samples() {}

    public static ContractSummary contract(String version) {
        return new ContractSummary(
                "orders-" + version + ".yaml", "Orders", version, "OpenAPI 3.1.0", version.repeat(4), 2);
    }

    public static Change change(Severity severity, String rule, int line) {
        Origin origin = new Origin("", new SourcePosition("orders.yaml", line, 1));
        return new Change(
                rule,
                severity,
                Direction.RESPONSE,
                READ,
                null,
                origin,
                origin,
                "The property 'discount' may be missing.",
                "A consumer that needs it breaks.",
                "Keep sending it.",
                null,
                null,
                "%016x".formatted(line));
    }

    /// One of the places of an edit that reaches many operations.
    public static Change place(Severity severity, String path, int number) {
        Change like = change(severity, "property-removed", 2);
        return new Change(
                like.rule(),
                severity,
                like.direction(),
                new OperationKey("GET", path),
                null,
                like.base(),
                like.revision(),
                like.what(),
                like.why(),
                like.advice(),
                null,
                null,
                "%016x".formatted(number),
                "0123456789abcdef",
                null,
                null);
    }

    public static ContractDiff diff() {
        return new ContractDiff(
                contract("v1"),
                contract("v2"),
                List.of(
                        change(Severity.BREAKING, "property-removed", 2),
                        change(Severity.RISKY, "enum-value-added", 3),
                        change(Severity.SAFE, "endpoint-added", 4)),
                List.of());
    }

    public static ExperimentPlan plan() {
        return new ExperimentPlan(
                "Orders without discount",
                new Amendment("Orders 2", contract("v1"), contract("v2")),
                new Hypothesis(
                        "orders are read",
                        "the discount is missing",
                        "errors stay at most at 5 % and both checkouts work",
                        "we asked"),
                new Scope(
                        "Orders",
                        "sandbox",
                        List.of(READ),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(4)),
                new Workload(new ArrivalProcess.Constant(50), List.of(new Workload.Share(READ, 1)), 1_000),
                List.of(new PlannedFault(
                        "latency", "Do they wait?", new Fault.Latency(Duration.ofMillis(100), Duration.ZERO), 1, null)),
                List.of(new ConsumerUnderTest("checkout", List.of("true"), "", Duration.ofSeconds(5))),
                List.of(
                        new Signal("p95", Measure.LATENCY_P95, Condition.atMost(300), null),
                        new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.05), null)),
                List.of(new AbortCriterion("errors", Condition.atLeast(0.5), Duration.ofSeconds(2))),
                new Rollback(List.of("restore"), Duration.ofMinutes(1)),
                ADA,
                ADA,
                new Forecast(
                        List.of(
                                new Forecast.Interval("p95", 200, 100, 300),
                                new Forecast.Interval("errors", 0, 0, 0.1)),
                        Map.of(Verdict.PASS, 1.0)),
                7);
    }

    public static PlanState drafted() {
        return PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(START, ADA, plan())));
    }

    public static RunEvent.Started started() {
        return new RunEvent.Started(START, PlanId.number(1), plan(), plan().digest(), ADA, "a test");
    }

    public static Run run(RunEvent... more) {
        Run run = Run.of(RunId.number(1), List.of(started()));
        for (RunEvent event : more) {
            run = run.after(event);
        }
        return run;
    }

    public static Instant second(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    public static RunEvent.WindowClosed window(double second, long completed, long failed, double p95) {
        Duration length = Duration.ofSeconds(1);
        return new RunEvent.WindowClosed(
                second(second),
                new SignalWindow(second(second).minus(length), length, completed, failed, p95 / 2, p95, p95 * 2, 0));
    }
}
