package dev.plimsoll.cli.plan;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.Amendment;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Rollback;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.time.Duration;
import java.util.List;

/// A plan made by hand.
public final class Plans {
    private static final OperationKey ORDER = new OperationKey("GET", "/orders/{id}");

    private Plans() {}

    public static ExperimentPlan plan(String title) {
        return new ExperimentPlan(
                title,
                new Amendment("Total may be missing", contract("1.0.0"), contract("2.0.0")),
                new Hypothesis("all is well", "answers are late", "consumers work", "they retry"),
                new Scope(
                        "orders",
                        "sandbox",
                        List.of(ORDER),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1)),
                new Workload(new ArrivalProcess.Poisson(20), List.of(new Workload.Share(ORDER, 1)), 2_000),
                List.of(new PlannedFault(
                        "latency", "Late?", new Fault.Latency(Duration.ofMillis(100), Duration.ZERO), 1, null)),
                List.of(new ConsumerUnderTest("strict", List.of("true"), "", Duration.ofSeconds(5))),
                List.of(
                        new Signal("p95", Measure.LATENCY_P95, Condition.atMost(300), null),
                        new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.01), Condition.atLeast(0.1))),
                List.of(new AbortCriterion("errors", Condition.atLeast(0.5), Duration.ofSeconds(5))),
                new Rollback(List.of("true"), Duration.ofSeconds(5)),
                new Person("ada"),
                new Person("grace"),
                Forecast.none(),
                7);
    }

    private static ContractSummary contract(String version) {
        return new ContractSummary("orders.yaml", "Orders", version, "OpenAPI 3.0.3", "ab".repeat(32), 1);
    }
}
