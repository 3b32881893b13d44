package dev.plimsoll.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.plan.policy.People;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whoever approves on the command line signs every term, so every term is shown.
class EverythingSignedTest {
    private static ObjectNode plan() throws IOException {
        ObjectNode plan = Json.mapper().valueToTree(Plans.plan("Orders"));
        try (InputStream terms = EverythingSignedTest.class.getResourceAsStream("every-term.json")) {
            plan.set("terms", Json.mapper().readTree(terms));
        }
        return plan;
    }

    private static String shown(JsonNode content) {
        ExperimentPlan plan = Json.mapper().treeToValue(content, ExperimentPlan.class);
        Instant at = Instant.parse("2026-03-01T10:00:00Z");
        PlanState state = PlanState.of(new PlanId("P1"), List.of(new PlanEvent.Drafted(at, plan.author(), plan)));
        return PlanText.show(new PlanRules(() -> People.UNLISTED, () -> at), state)
                .lines()
                .filter(line -> !line.startsWith("Digest") && !line.startsWith("Risk"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> fields(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void theFileHasEveryTerm() throws IOException {
        JsonNode terms = plan().path("terms");
        assertThat(terms.propertyNames()).containsExactlyInAnyOrderElementsOf(fields(Terms.class));
        assertThat(terms.path("rig").propertyNames()).containsExactlyInAnyOrderElementsOf(fields(Rig.class));
    }

    @Test
    void aTermThatIsTakenAwayIsMissed() throws IOException {
        String whole = shown(plan());
        for (String term : fields(Terms.class)) {
            ObjectNode less = plan();
            ((ObjectNode) less.path("terms")).remove(term);
            assertThat(shown(less)).as(term).isNotEqualTo(whole);
        }
        for (String part : fields(Rig.class)) {
            if (!part.equals("nodes")) { // others need them
                ObjectNode less = plan();
                ((ObjectNode) less.path("terms").path("rig")).remove(part);
                assertThat(shown(less)).as(part).isNotEqualTo(whole);
            }
        }
        assertThat(whole).contains("gateway: gateway --port");
    }
}
