package dev.plimsoll.model.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.RollbackStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A rollback in steps: what is run in which order, and the gate that a slow step closes.
class RollbackStepsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Person ADA = new Person("ada");

    private static ExperimentPlan plan(String... names) {
        ObjectNode tree = Json.mapper().valueToTree(Plans.complete().plan());
        for (String name : names) {
            tree.withObject("/rollback")
                    .withArray("steps")
                    .addObject()
                    .put("name", name)
                    .put("target", "PT0.2S")
                    .putArray("command")
                    .add("do-" + name);
        }
        return Json.mapper().treeToValue(tree, ExperimentPlan.class);
    }

    private static Gate rehearsed(Duration cache) {
        ExperimentPlan plan = plan("drain", "cache");
        var steps = List.of(
                new RollbackStep.Done("rollback command", NOON, 0, Duration.ofMillis(100), ""),
                new RollbackStep.Done("drain", NOON, 0, Duration.ofMillis(100), ""),
                new RollbackStep.Done("cache", NOON, 0, cache, ""));
        PlanState state = PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(NOON, ADA, plan)))
                .after(new PlanEvent.Rehearsed(NOON, ADA, plan.digest(), 0, Duration.ofMillis(900), "", steps));
        return ReviewGates.rehearsal(state, NOON);
    }

    @Test
    void theCommandComesFirstAndThenTheSteps() {
        assertThat(plan("drain", "cache").rollback().parts())
                .extracting(RollbackStep::name)
                .containsExactly("rollback command", "drain", "cache");
        assertThat(plan("drain").rollback().words()).endsWith(", then do-drain");
    }

    @Test
    void aStepOverItsOwnTargetClosesTheGate() {
        assertThat(rehearsed(Duration.ofMillis(200)).open()).isTrue();
        Gate late = rehearsed(Duration.ofMillis(201));
        assertThat(late.open()).isFalse();
        assertThat(late.reason()).startsWith("The step 'cache' took ").contains("make the step faster");
    }

    @Test
    void twoStepsOfOneNameAreRefused() {
        assertThatThrownBy(() -> plan("drain", "drain"))
                .hasMessageContaining("two entries share the rollback step name 'drain'");
    }
}
