package dev.plimsoll.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.evidence.Aggregation;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalSource;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Plans;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Signals that another service tells: their values decide, and their silence means what the plan says.
class QueriedSignalTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SignalSource SOURCE = new SignalSource(
            URI.create("http://127.0.0.1:9090"), "orders", Aggregation.MIN, Duration.ofSeconds(5), "orders/s");
    private static final Signal ORDERS =
            new Signal("orders", Measure.QUERIED, Condition.atLeast(3), Condition.atMost(1), SOURCE);

    /// @param rule what silence means; null when the plan does not say
    private static ExperimentPlan plan(@Nullable String rule) {
        ObjectNode tree =
                Json.mapper().valueToTree(Plans.complete().withoutConsumers().plan());
        tree.withArray("signals").add(Json.mapper().<ObjectNode>valueToTree(ORDERS));
        if (rule != null) {
            tree.withObject("/terms")
                    .withArray("noData")
                    .addObject()
                    .put("signal", "orders")
                    .put("rule", rule);
        }
        return Json.mapper().treeToValue(tree, ExperimentPlan.class);
    }

    /// A run in which all is well but the orders.
    private static RunJudge.Conclusion judged(ExperimentPlan plan, @Nullable Double baseline, @Nullable Double later) {
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Started(NOON, PlanId.number(1), plan, plan.digest(), new Person("grace"), "sandbox"));
        events.add(stage(Phase.BASELINE, null, baseline));
        plan.faults().forEach(fault -> {
            events.add(new RunEvent.FaultInjected(NOON, fault.id()));
            events.add(stage(Phase.INJECT, fault.id(), later));
            events.add(new RunEvent.FaultRemoved(NOON, fault.id(), 3));
        });
        events.add(stage(Phase.RECOVER, null, 5.0));
        return RunJudge.judge(Run.of(RunId.number(1), events));
    }

    private static RunEvent stage(Phase phase, @Nullable String fault, @Nullable Double orders) {
        SignalWindow own = new SignalWindow(NOON, Duration.ofSeconds(1), 1000, 0, 1, 2, 20, 1);
        return new RunEvent.StageMeasured(
                NOON, phase, fault, own.with(orders == null ? Map.of() : Map.of("orders", orders)));
    }

    @Test
    void theirValuesDecide() {
        assertThat(judged(plan(null), 5.0, 4.0).verdict()).isEqualTo(Verdict.PASS);
        assertThat(judged(plan(null), 5.0, 2.0).sentence())
                .endsWith("orders was 2 orders/s, and success is ≥ 3 orders/s, in the grey zone.");
        assertThat(judged(plan(null), 5.0, 0.51234).sentence()).contains("orders was 0.5123 orders/s");
        assertThat(judged(plan(null), 0.0, 5.0).sentence())
                .startsWith("The steady state was not steady: orders was 0 orders/s");
    }

    @Test
    void theirSilenceMeansWhatThePlanSays() {
        assertThat(judged(plan(null), 5.0, null).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judged(plan(null), null, 5.0).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judged(plan("invalid"), 5.0, null).sentence()).contains("orders had no data");
        assertThat(judged(plan("fail"), 5.0, null).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judged(plan("fail"), null, 5.0).sentence()).contains("orders had no data before the first fault");
        assertThat(judged(plan("inconclusive"), 5.0, null).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aSourceAndItsMeasureBelongTogether() {
        assertThatThrownBy(() -> new Signal("a", Measure.QUERIED, Condition.atMost(1), null))
                .hasMessageContaining("'a' has none");
        assertThatThrownBy(() -> new Signal("a", Measure.ERROR_RATE, Condition.atMost(1), null, SOURCE))
                .hasMessageContaining("'a' has one");
        assertThatThrownBy(() -> new SignalSource(
                        URI.create("http://me:secret@host"), "q", Aggregation.MEAN, Duration.ofSeconds(5), ""))
                .hasMessageContaining("neither a user name");
    }
}
