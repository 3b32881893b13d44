package dev.plimsoll.engine.run;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.Amendment;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Rollback;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A small plan for tests that need one and do not care which.
public final class SamplePlans {
    private SamplePlans() {}

    public static ExperimentPlan plan() {
        OperationKey get = new OperationKey("GET", "/orders/{id}");
        ContractSummary contract = new ContractSummary("a.yaml", "Orders", "1", "OpenAPI 3.1.0", "0".repeat(64), 1);
        Duration second = Duration.ofSeconds(1);
        return new ExperimentPlan(
                "Orders",
                new Amendment("Orders", contract, contract),
                new Hypothesis("a", "b", "c", "d"),
                new Scope("Orders", "sandbox", List.of(get), second, second, second),
                new Workload(new ArrivalProcess.Constant(10), List.of(new Workload.Share(get, 1)), 1_000),
                List.of(new PlannedFault("reset", "Does it recover?", new Fault.ConnectionReset(), 1, null)),
                List.of(),
                List.of(
                        new Signal("p95", Measure.LATENCY_P95, Condition.atMost(100), null),
                        new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.05), null)),
                List.of(),
                new Rollback(List.of("true"), second),
                new Person("ada"),
                new Person("grace"),
                Forecast.none(),
                1);
    }

    static RunEvent.Started started() {
        ExperimentPlan plan = plan();
        return new RunEvent.Started(Instant.EPOCH, PlanId.number(1), plan, plan.digest(), new Person("ada"), "test");
    }
}
