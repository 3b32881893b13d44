package dev.plimsoll.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.People;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PlanTextTest {
    private static String shown(String given, String because, String... rollback) {
        ObjectNode content = Json.mapper().valueToTree(Plans.plan("Orders"));
        ((ObjectNode) content.get("hypothesis"))
                .put("given", given)
                .put("when", "")
                .put("expect", "")
                .put("because", because);
        ((ObjectNode) content.get("rollback")).set("command", Json.mapper().valueToTree(rollback));
        ExperimentPlan plan = Json.mapper().treeToValue(content, ExperimentPlan.class);
        Instant at = Instant.parse("2026-03-01T10:00:00.123456789Z");
        PlanState state = PlanState.of(new PlanId("P1"), List.of(new PlanEvent.Drafted(at, plan.author(), plan)));
        return PlanText.show(new PlanRules(() -> People.UNLISTED, () -> at), state);
    }

    @Test
    void whatNobodyHasWrittenYetIsSaidToBeMissing() {
        assertThat(shown("", ""))
                .contains("Hypothesis  not written yet")
                .contains("Rollback    no command yet")
                .contains("Forecast    none yet")
                .contains("2026-03-01T10:00:00Z drafted by ada");
        assertThat(shown("all is calm", " ", "true"))
                .contains("Given all is calm, when …, we expect …, because ….")
                .contains("Rollback    true");
    }
}
