package dev.plimsoll.model.nearmiss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearMissTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Person OLA = new Person("ola");
    private static final Receipt RECEIPT = new Receipt("PBKDF2-HMAC-SHA256", 600_000, "ab", "cd");
    private static final NearMiss WHOLE = new NearMiss(
            "The old flag was still on. Nobody noticed.",
            "Orders would have been paid twice.",
            "A canary.",
            List.of("orders", "payment", "orders"),
            "An alarm on stale flags.",
            Map.of("/x", Json.mapper().readTree("[1]")));

    private static NearMissState reported() {
        return NearMissState.of(NearMissId.number(1), List.of(new NearMissEvent.Reported(DAY, WHOLE, RECEIPT, null)));
    }

    @Test
    void aFileComesBackAsItWentAndFollowsTheSchema() {
        Schema schema = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(Json.mapper().readTree(NearMiss.schema()));
        String file = NearMiss.DOCUMENT.write(WHOLE);

        assertThat(NearMiss.DOCUMENT.read(file)).isEqualTo(WHOLE);
        assertThat(schema.validate(Json.mapper().readTree(file))).isEmpty();
        NearMiss bare = NearMiss.DOCUMENT.read("{\"happened\": \"A key was almost published.\"}");
        assertThat(bare.services()).isEmpty();
        assertThat(WHOLE.services()).containsExactly("orders", "payment");
        assertThat(WHOLE.title()).isEqualTo("The old flag was still on");
        assertThatThrownBy(() -> NearMiss.DOCUMENT.read("{\"happened\": \" \"}"))
                .hasMessageContaining("says what happened");
    }

    @Test
    void whatTheReporterDoesHasNeitherAMomentNorAPerson() {
        for (NearMissEvent event : List.of(
                new NearMissEvent.Reported(DAY, WHOLE, RECEIPT, null), new NearMissEvent.Answered(DAY, 1, "yes"))) {
            String json = Json.canonical(event);
            assertThat(json).contains("\"day\":\"2026-11-21\"").doesNotContain("\"at\":", "\"by\":");
            assertThat(Json.read(json, NearMissEvent.class)).isEqualTo(event);
        }
    }

    @Test
    void onlyWhatMakesSenseFollows() {
        NearMissState state = reported();

        assertThatThrownBy(() -> state.after(new NearMissEvent.Answered(DAY, 1, "yes")))
                .hasMessageContaining("has 0 questions and no question 1");
        assertThatThrownBy(() -> state.after(new NearMissEvent.Opened(NOON, OLA, "safety")))
                .hasMessageContaining("is anonymous: no name was kept");
        NearMissState asked = state.after(new NearMissEvent.Asked(NOON, OLA, "Which flag?"));
        assertThat(asked.unanswered()).isOne();
        NearMissState answered = asked.after(new NearMissEvent.Answered(DAY, 1, "The third."));
        assertThat(answered.unanswered()).isZero();
        assertThat(answered.questions().getFirst().answers()).hasSize(1);
        NearMissState card = answered.after(new NearMissEvent.Promoted(NOON, OLA, ScenarioId.number(4), "Thanks"));
        assertThatThrownBy(() -> card.after(new NearMissEvent.Promoted(NOON, OLA, ScenarioId.number(5), "Thanks")))
                .hasMessageContaining("is scenario card S4 already");
        assertThatThrownBy(() -> NearMissState.of(NearMissId.number(1), List.of()))
                .hasMessageContaining("does not begin with its report");
    }
}
