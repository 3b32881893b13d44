package dev.plimsoll.reports;

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
import dev.plimsoll.model.contract.diff.Side;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
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
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Plans and diffs to compile reports from.
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final PlanId PLAN = PlanId.number(7);
    public static final Person AUTHOR = new Person("ada-account");
    public static final Person APPROVER = new Person("grace-account");
    public static final Person OPERATOR = new Person("linus-account");
    public static final OperationKey GET_ORDER = new OperationKey("GET", "/orders/{id}");
    public static final String DISCOUNT = "0123456789abcdef";

    private static final ContractSummary BASE =
            new ContractSummary("contracts/orders-1.yaml", "Orders", "1.4.0", "OpenAPI 3.1.0", "ab".repeat(32), 12);
    private static final ContractSummary REVISION =
            new ContractSummary("contracts/orders-2.yaml", "Orders", "2.0.0", "OpenAPI 3.1.0", "cd".repeat(32), 12);

    private Samples() {}

    public static List<PlannedFault> faults() {
        return List.of(
                new PlannedFault(
                        "latency",
                        "Do the consumers still work when every answer is late?",
                        new Fault.Latency(Duration.ofMillis(150), Duration.ofMillis(50)),
                        1,
                        null),
                new PlannedFault(
                        "reset",
                        "Do the consumers recover when connections are reset?",
                        new Fault.ConnectionReset(),
                        0.2,
                        null),
                new PlannedFault(
                        "missing-discount-1",
                        "Do the consumers still work when 'discount' is missing?",
                        new Fault.MissingField(GET_ORDER, "200", List.of("discount")),
                        1,
                        DISCOUNT));
    }

    public static List<ConsumerUnderTest> consumers() {
        return List.of(
                new ConsumerUnderTest("strict-checkout", List.of("{java}", "Strict.java"), "", Duration.ofSeconds(10)),
                new ConsumerUnderTest(
                        "tolerant-checkout", List.of("{java}", "Tolerant.java"), "", Duration.ofSeconds(10)));
    }

    public static ExperimentPlan plan(
            String title, List<PlannedFault> faults, List<ConsumerUnderTest> consumers, Forecast forecast) {
        return new ExperimentPlan(
                title,
                new Amendment("Discount becomes optional", BASE, REVISION),
                new Hypothesis(
                        "20 requests a second with p95 below 120 ms",
                        "answers are late, connections are reset or 'discount' is missing",
                        "p95 stays at most 300 ms and both checkouts work",
                        "the new client treats the discount as optional"),
                new Scope(
                        "orders",
                        "sandbox",
                        List.of(GET_ORDER, new OperationKey("POST", "/orders")),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(8)),
                new Workload(new ArrivalProcess.Poisson(20), List.of(new Workload.Share(GET_ORDER, 1)), 2000),
                faults,
                consumers,
                List.of(
                        new Signal("checkout-p95", Measure.LATENCY_P95, Condition.atMost(300), Condition.atLeast(400)),
                        new Signal("error-rate", Measure.ERROR_RATE, Condition.atMost(0.3), null)),
                List.of(new AbortCriterion("checkout-p95", Condition.atLeast(900), Duration.ofSeconds(3))),
                new Rollback(List.of("./rollback", "orders"), Duration.ofSeconds(5)),
                AUTHOR,
                AUTHOR,
                forecast,
                42);
    }

    public static ExperimentPlan plan() {
        return plan("Optional discount", faults(), consumers(), forecast());
    }

    public static Forecast forecast() {
        return new Forecast(
                List.of(
                        new Forecast.Interval("checkout-p95", 240, 200, 290),
                        new Forecast.Interval("error-rate", 0.05, 0, 0.1)),
                Map.of(Verdict.PASS, 0.7, Verdict.FAIL, 0.2, Verdict.INCONCLUSIVE, 0.1));
    }

    /// The plan, approved by somebody else before noon.
    public static PlanState approved(ExperimentPlan plan) {
        return PlanState.of(
                PLAN,
                List.of(
                        new PlanEvent.Drafted(NOON.minusSeconds(7200), AUTHOR, plan),
                        new PlanEvent.Approved(
                                NOON.minusSeconds(3600), APPROVER, plan.digest(), "Watch the reset fault closely.")));
    }

    public static ContractDiff diff() {
        return new ContractDiff(
                BASE, REVISION, List.of(breaking(1), risky(2)), List.of("the extension x-foo was not read"));
    }

    /// A diff of many changes, the first of which is the sample's.
    public static ContractDiff diff(int changes) {
        List<Change> all = new ArrayList<>();
        for (int i = 1; i <= changes; i++) {
            all.add(breaking(i));
        }
        return new ContractDiff(BASE, REVISION, all, List.of());
    }

    private static Change breaking(int number) {
        return new Change(
                "response-property-became-optional",
                Severity.BREAKING,
                Direction.RESPONSE,
                GET_ORDER,
                new Subject(Subject.Part.RESPONSE_BODY, "200", "application/json", null, List.of("discount")),
                new Origin("/components/schemas/Order", new SourcePosition("contracts/orders-1.yaml", 40 + number, 9)),
                new Origin("/components/schemas/Order", new SourcePosition("contracts/orders-2.yaml", 42 + number, 9)),
                "The response property 'discount' became optional.",
                "A consumer that reads it may find nothing.",
                "Keep 'discount' required until every consumer is known to do without it.",
                new Witness.Payload(
                        Json.mapper().readTree("{\"id\":\"o-1\",\"total\":1250,\"currency\":\"EUR\"}"),
                        "",
                        Side.REVISION,
                        "The base requires the property 'discount'."),
                null,
                number == 1 ? DISCOUNT : String.format("%016x", number));
    }

    private static Change risky(int number) {
        return new Change(
                "request-parameter-pattern-added",
                Severity.RISKY,
                Direction.REQUEST,
                GET_ORDER,
                null,
                null,
                new Origin("/paths/~1orders", new SourcePosition("contracts/orders-2.yaml", 12, 5)),
                "The parameter 'id' got a pattern.",
                "Some values may be refused.",
                "Add no pattern.",
                null,
                "the pattern uses a look-behind",
                String.format("%016x", number + 900));
    }
}
