package dev.plimsoll.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Gen;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PlanDocumentTest {
    /// Fields that nobody knows are put at random places, and the file comes back as it went.
    @Test
    void unknownFieldsComeBackInTheirPlace() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            ObjectNode tree = Json.mapper().valueToTree(new Gen(seed).plan());
            int added = sprinkle(tree, random);
            String file = Json.pretty(tree);
            ExperimentPlan plan = PlanDocument.read(file);

            assertThat(PlanDocument.write(plan)).as("seed %d", seed).isEqualTo(file);
            assertThat(plan.unknown()).as("seed %d", seed).hasSize(added);
            ExperimentPlan stored = Json.read(Json.canonical(plan), ExperimentPlan.class);
            assertThat(stored).as("seed %d", seed).isEqualTo(plan);
            assertThat(PlanDocument.read(PlanDocument.write(stored))).isEqualTo(plan);
        }
    }

    /// Adds fields to objects, and nowhere that a name of the record means something by itself.
    private static int sprinkle(JsonNode node, Random random) {
        int added = 0;
        if (node instanceof ObjectNode object) {
            for (JsonNode child : List.copyOf(object.values())) {
                added += sprinkle(child, random);
            }
            if (object.has("title") || object.has("given") || object.has("baseline") || object.has("share")) {
                object.set("x-" + random.nextInt(9), Json.mapper().readTree("{\"deep\": [1, null, \"ü/~\"]}"));
                added++;
            }
        } else if (node.isArray()) {
            for (JsonNode child : node) {
                added += sprinkle(child, random);
            }
        }
        return added;
    }

    @Test
    void anUnknownFieldIsSignedLikeTheRest() {
        ObjectNode tree = Json.mapper().valueToTree(Plans.complete().plan());
        ((ObjectNode) tree.get("scope")).put("colour", "red");
        ExperimentPlan red = PlanDocument.read(Json.canonical(tree));
        ((ObjectNode) tree.get("scope")).put("colour", "blue");
        ExperimentPlan blue = PlanDocument.read(Json.canonical(tree));

        assertThat(red.digest())
                .isNotEqualTo(blue.digest())
                .isNotEqualTo(Plans.complete().plan().digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[]", "{", "{}", "{\"title\": \"x\"}", "null"})
    void whatIsNoPlanIsRefused(String text) {
        assertThatThrownBy(() -> PlanDocument.read(text))
                .isInstanceOfAny(JacksonException.class, IllegalArgumentException.class);
    }
}
