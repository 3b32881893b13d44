package dev.plimsoll.model.learning.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningStateTest {
    private static final Instant AT = Instant.parse("2026-01-10T10:00:00Z");
    private static final Person ADA = new Person("ada");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static LearningCard card(String finding) {
        return LearningCard.DOCUMENT.read("""
                {"kind": "learning", "title": "Retries", "finding": "%s", "confidence": "high", "owner": "ada",
                 "team": "blue"}""".formatted(finding));
    }

    private static LearningState drafted() {
        return new LearningState(
                LearningId.number(1), List.of(new LearningEvent.Drafted(AT, ADA, card("They storm."))));
    }

    @Test
    void aCardIsADraftUntilItIsReviewedAndThenKeptUntilItsDay() {
        LearningState kept = drafted().after(new LearningEvent.Reviewed(AT, ADA, DAY, ""));

        assertThat(drafted().standing(DAY)).isEqualTo(Standing.DRAFT);
        assertThat(kept.standing(DAY)).isEqualTo(Standing.KEPT);
        assertThat(kept.standing(DAY.plusDays(1))).isEqualTo(Standing.STALE);
        assertThat(kept.after(new LearningEvent.Reviewed(AT, ADA, null, "for ever"))
                        .standing(DAY.plusYears(9)))
                .isEqualTo(Standing.KEPT);
        LearningState retired = kept.after(new LearningEvent.Retired(AT, ADA, "fixed at the root"));
        assertThat(retired.standing(DAY.plusDays(1))).isEqualTo(Standing.RETIRED);
        assertThatThrownBy(() -> retired.after(new LearningEvent.Revised(AT, ADA, card("Again."))))
                .hasMessageContaining("L1 is retired");
    }

    @Test
    void usesAreCountedAndTheLastWordHolds() {
        LearningState used = drafted()
                .after(new LearningEvent.Used(AT, ADA, new PlanId("P2")))
                .after(new LearningEvent.Revised(AT, ADA, card("They storm without pauses.")))
                .after(new LearningEvent.Used(AT, ADA, new PlanId("P3")));

        assertThat(used.uses()).isEqualTo(2);
        assertThat(used.card().finding()).isEqualTo("They storm without pauses.");
    }

    @Test
    void everyEventAndTheFileComeBackAsTheyWent() {
        List<LearningEvent> events = List.of(
                new LearningEvent.Drafted(AT, ADA, card("They storm.")),
                new LearningEvent.Reviewed(AT, ADA, DAY, "seen"),
                new LearningEvent.Reviewed(AT, ADA, null, ""),
                new LearningEvent.Used(AT, ADA, new PlanId("P2")),
                new LearningEvent.Retired(AT, ADA, "over"));

        assertThat(events)
                .allSatisfy(event -> assertThat(Json.read(Json.canonical(event), LearningEvent.class))
                        .isEqualTo(event));
        assertThat(LearningCard.DOCUMENT.write(card("x"))).contains("\"team\" : \"blue\"");
        assertThat(LearningCard.schema()).contains("imported-report", "verifiedBy");
    }

    @Test
    void theBytesOfAnOriginalAreKeptWhateverTheyAre() {
        byte[] latin = "Gr\u00f6\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
        Original original = Original.of("old.txt", latin);

        assertThat(original.bytes()).isEqualTo(latin);
        assertThat(original.text()).isEqualTo("Gr\u00f6\u00dfe");
        assertThat(Original.of("a.md", "# A".getBytes(StandardCharsets.UTF_8)).base64())
                .isEmpty();
        assertThatThrownBy(() -> new Original("a.md", original.sha256(), "# B", ""))
                .hasMessageContaining("is not what its SHA-256 says");
    }
}
