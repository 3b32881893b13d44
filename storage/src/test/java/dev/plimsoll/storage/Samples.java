package dev.plimsoll.storage;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Amendment;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Rollback;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One plan and its events, with every kind of value in them.
final class Samples {
    /// To the nanosecond, so that a store that rounds is found out.
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");

    static final Person ADA = new Person("ada");
    static final Person GRACE = new Person("grace");

    private static final OperationKey LIST = new OperationKey("GET", "/orders/{id}/items");

    private Samples() {}

    static ExperimentPlan plan(String title) {
        return new ExperimentPlan(
                title,
                new Amendment("Discount leaves the order, “ß” comes", summary("1.0"), summary("2.0")),
                new Hypothesis("a steady shop", "'discount' is missing", "checkout works", "it is optional"),
                new Scope(
                        "shop",
                        "sandbox",
                        List.of(LIST),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(2)),
                new Workload(new ArrivalProcess.Poisson(20.5), List.of(new Workload.Share(LIST, 1.25)), 2000),
                List.of(
                        new PlannedFault(
                                "missing-discount",
                                "Does checkout still work?",
                                new Fault.MissingField(LIST, "200", List.of("items", "*", "discount")),
                                1,
                                "abc123"),
                        new PlannedFault("reset", "Do they recover?", new Fault.ConnectionReset(), 0.1, null)),
                List.of(new ConsumerUnderTest(
                        "strict", List.of("{java}", "Strict.java"), "consumers", Duration.ofSeconds(20))),
                List.of(new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.01), Condition.atLeast(0.05))),
                List.of(new AbortCriterion("errors", Condition.atLeast(0.5), Duration.ofSeconds(3))),
                new Rollback(List.of("sh", "-c", "exit 0"), Duration.ofSeconds(30)),
                ADA,
                ADA,
                new Forecast(
                        List.of(new Forecast.Interval("errors", 0.001, 0, 0.01)),
                        Map.of(Verdict.PASS, 0.9, Verdict.FAIL, 0.1)),
                Long.MIN_VALUE + 7);
    }

    private static ContractSummary summary(String version) {
        return new ContractSummary("shop.yaml", "Shop", version, "OpenAPI 3.1.0", "ab".repeat(32), 1);
    }

    static PlanEvent.Drafted drafted(String title) {
        return new PlanEvent.Drafted(NOON, ADA, plan(title));
    }

    static PlanEvent.Approved approved(ExperimentPlan plan) {
        return new PlanEvent.Approved(NOON.plusNanos(1), GRACE, plan.digest(), "Looks right.");
    }

    static RunEvent.Started started(String title) {
        ExperimentPlan plan = plan(title);
        return new RunEvent.Started(NOON, PlanId.number(1), plan, plan.digest(), GRACE, "sandbox");
    }

    static RunEvent trouble(long number) {
        return new RunEvent.TroubleMet(NOON.plusNanos(number), "event " + number);
    }

    static RunEvent concluded() {
        return new RunEvent.Concluded(NOON.plusSeconds(9), Verdict.PASS, "All is well.");
    }
}
