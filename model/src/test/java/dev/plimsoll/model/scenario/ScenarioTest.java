package dev.plimsoll.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.procedure.ProcedureId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person OLA = new Person("ola");
    private static final Scenario WHOLE = new Scenario(
            "Slow database",
            "Delay each answer by 2 s.",
            "The 95th percentile rises.",
            "Switch to the replica.",
            OLA,
            List.of(PlanId.number(1), PlanId.number(2)),
            ProcedureId.number(3),
            Map.of("/x", Json.mapper().readTree("[1]")));

    private static ScenarioState card(Scenario scenario) {
        return new ScenarioState(ScenarioId.number(1), List.of(new ScenarioEvent.Drafted(NOON, OLA, scenario)));
    }

    @Test
    void aFileComesBackAsItWentAndFollowsTheSchema() {
        Schema schema = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(Json.mapper().readTree(Scenario.schema()));
        String file = Scenario.DOCUMENT.write(WHOLE);

        assertThat(Scenario.DOCUMENT.read(file)).isEqualTo(WHOLE);
        assertThat(schema.validate(Json.mapper().readTree(file))).isEmpty();
        assertThat(Json.read(Json.canonical(WHOLE), Scenario.class)).isEqualTo(WHOLE);
    }

    @Test
    void aCardWithoutOneOfItsThreePartsIsIncomplete() {
        assertThat(WHOLE.complete()).isTrue();
        Scenario bare = Scenario.DOCUMENT.read("{\"title\": \"Bare\", \"owner\": \"ola\", \"signs\": \" \"}");
        assertThat(bare.missing()).containsExactly("trigger", "signs", "recover");
        for (String part : List.of("trigger", "signs", "recover")) {
            var tree = Scenario.DOCUMENT.tree(WHOLE);
            tree.remove(part);
            assertThat(Scenario.DOCUMENT.read(tree).missing()).containsExactly(part);
        }
        assertThatThrownBy(() -> Scenario.DOCUMENT.read("{\"title\": \" \", \"owner\": \"ola\"}"))
                .hasMessageContaining("a scenario card needs a title");
        assertThatThrownBy(() -> Scenario.DOCUMENT.read("{\"title\": \"Bare\"}"))
                .hasMessage("a scenario card has /owner, and this has none");
    }

    /// A run whose faults did not take effect, or that broke down, exercised nothing; nor did a run of another plan.
    @Test
    void aCardIsExercisedByValidRunsOfItsPlansOnly() {
        for (Verdict verdict : Verdict.values()) {
            boolean shown = verdict != Verdict.ERROR && verdict != Verdict.INVALID;
            assertThat(card(WHOLE)
                            .lastExercised(List.of(ran(1, verdict), ran(2, Verdict.ERROR)))
                            .isPresent())
                    .as("%s", verdict)
                    .isEqualTo(shown);
            assertThat(card(WHOLE).lastExercised(List.of(ran(9, verdict)))).isEmpty();
        }
        assertThat(card(WHOLE).lastExercised(List.of(ran(2, Verdict.PASS), ran(1, Verdict.FAIL))))
                .contains(NOON.plusSeconds(2));
        assertThat(card(WHOLE).lastExercised(List.of())).isEmpty();
    }

    private static PlanState ran(int number, Verdict verdict) {
        Instant end = NOON.plusSeconds(number);
        return PlanState.of(
                PlanId.number(number),
                List.of(
                        new PlanEvent.Drafted(NOON, OLA, Plans.complete().plan()),
                        new PlanEvent.RunBegan(NOON, OLA, "R1"),
                        new PlanEvent.RunEnded(end, OLA, "R1", verdict)));
    }

    @Test
    void aHistoryHasOneDraft() {
        ScenarioState state = card(WHOLE).after(new ScenarioEvent.Revised(NOON, OLA, WHOLE));

        assertThat(state.events()).hasSize(2);
        assertThatThrownBy(() -> state.after(new ScenarioEvent.Drafted(NOON, OLA, WHOLE)))
                .hasMessageContaining("has one draft");
        assertThatThrownBy(() -> new ScenarioState(ScenarioId.number(1), List.of()))
                .hasMessageContaining("does not begin with its draft");
    }
}
