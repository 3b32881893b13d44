package dev.plimsoll.model.plan;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A plan with all gates open but the approval, and that plan with one part taken away.
public record Plans(
        Hypothesis hypothesis,
        List<OperationKey> operations,
        List<PlannedFault> faults,
        List<ConsumerUnderTest> consumers,
        List<Signal> signals,
        List<AbortCriterion> abort,
        List<String> rollback,
        Forecast forecast) {
    private static final OperationKey GET = new OperationKey("GET", "/orders");
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// Two faults (`gone`, `slow`), one consumer (`shop`), two signals (`errors` with a grey zone, `p99`).
    public static Plans complete() {
        return new Plans(
                new Hypothesis("a", "b", "the errors are at most 1 %", "d"),
                List.of(GET),
                List.of(
                        new PlannedFault("gone", "?", new Fault.MissingField(GET, "200", List.of("id")), 1, null),
                        new PlannedFault("slow", "?", new Fault.Latency(SECOND, Duration.ZERO), 1, null)),
                List.of(new ConsumerUnderTest("shop", List.of("shop"), "", SECOND)),
                List.of(
                        new Signal("errors", Measure.ERROR_RATE, Condition.atMost(0.01), Condition.atLeast(0.05)),
                        new Signal("p99", Measure.LATENCY_P99, Condition.atMost(300), null)),
                List.of(new AbortCriterion("errors", Condition.atLeast(0.5), SECOND)),
                List.of("undo", "now"),
                new Forecast(
                        List.of(new Forecast.Interval("errors", 0, 0, 1), new Forecast.Interval("p99", 100, 50, 200)),
                        Map.of(Verdict.PASS, 1.0)));
    }

    public Plans with(Hypothesis other) {
        return new Plans(other, operations, faults, consumers, signals, abort, rollback, forecast);
    }

    public Plans withoutOperations() {
        return new Plans(hypothesis, List.of(), faults, consumers, signals, abort, rollback, forecast);
    }

    public Plans withoutFaults() {
        return new Plans(hypothesis, operations, List.of(), consumers, signals, abort, rollback, forecast);
    }

    public Plans withoutConsumers() {
        return new Plans(hypothesis, operations, faults, List.of(), signals, abort, rollback, forecast);
    }

    public Plans withOneSignal() {
        Forecast shorter = new Forecast(forecast.signals().subList(0, 1), forecast.verdicts());
        return new Plans(hypothesis, operations, faults, consumers, signals.subList(0, 1), abort, rollback, shorter);
    }

    public Plans withoutAbort() {
        return new Plans(hypothesis, operations, faults, consumers, signals, List.of(), rollback, forecast);
    }

    public Plans withoutRollback() {
        return new Plans(hypothesis, operations, faults, consumers, signals, abort, List.of(), forecast);
    }

    public Plans with(Forecast other) {
        return new Plans(hypothesis, operations, faults, consumers, signals, abort, rollback, other);
    }

    public ExperimentPlan plan() {
        ContractSummary contract = new ContractSummary("a.yaml", "A", "1", "OpenAPI 3.1.0", "0".repeat(64), 1);
        return new ExperimentPlan(
                "title",
                new Amendment("amendment", contract, contract),
                hypothesis,
                new Scope("service", "sandbox", operations, SECOND, SECOND, SECOND),
                new Workload(new ArrivalProcess.Constant(10), List.of(new Workload.Share(GET, 1)), 1000),
                faults,
                consumers,
                signals,
                abort,
                new Rollback(rollback, SECOND),
                new Person("ada"),
                new Person("ada"),
                forecast,
                1);
    }
}
