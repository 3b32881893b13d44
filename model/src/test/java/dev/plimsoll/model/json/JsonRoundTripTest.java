package dev.plimsoll.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What is written is read again as an equal value with an equal digest, whatever it holds.
class JsonRoundTripTest {
    private static final int SEEDS = 40;

    @Test
    void plansSurvive() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ExperimentPlan plan = new Gen(seed).plan();
            ExperimentPlan read = Json.read(Json.canonical(plan), ExperimentPlan.class);
            assertThat(read).as("seed %d", seed).isEqualTo(plan);
            assertThat(read.digest()).as("seed %d", seed).isEqualTo(plan.digest());
            assertThat(Json.read(Json.pretty(plan), ExperimentPlan.class))
                    .as("seed %d", seed)
                    .isEqualTo(plan);
        }
    }

    @Test
    void planEventsSurvive() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<PlanEvent> events = new Gen(seed).planEvents();
            assertThat(events).extracting(Object::getClass).hasSize(PlanEvent.class.getPermittedSubclasses().length);
            for (PlanEvent event : events) {
                assertSurvives(seed, event, PlanEvent.class);
            }
        }
    }

    @Test
    void runEventsSurvive() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RunEvent> events = new Gen(seed).runEvents();
            assertThat(events).extracting(Object::getClass).hasSize(RunEvent.class.getPermittedSubclasses().length);
            for (RunEvent event : events) {
                assertSurvives(seed, event, RunEvent.class);
            }
        }
    }

    private static <T> void assertSurvives(long seed, T event, Class<T> type) {
        String text = Json.canonical(event);
        T read = Json.read(text, type);
        assertThat(read).as("seed %d: %s", seed, text).isEqualTo(event);
        assertThat(Json.canonical(read)).as("seed %d", seed).isEqualTo(text);
        assertThat(Json.digest(read)).as("seed %d", seed).isEqualTo(Json.digest(event));
    }

    /// A digest must not depend on the order in which a tree was built.
    @Test
    void theCanonicalFormSortsEveryLevel() {
        JsonNode tree = Json.mapper().readTree("""
                {"b": [{"z": 1, "a": {"y": null, "x": 1.50}}], "a": "é"}""");
        assertThat(Json.canonical(tree)).isEqualTo("""
                {"a":"é","b":[{"a":{"x":1.5,"y":null},"z":1}]}""");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void differentPlansHaveDifferentDigests(long seed) {
        assertThat(new Gen(seed).plan().digest())
                .isNotEqualTo(new Gen(seed + 10_000).plan().digest());
    }
}
