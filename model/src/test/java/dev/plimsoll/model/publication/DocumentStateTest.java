package dev.plimsoll.model.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentStateTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Person ADA = new Person("ada");
    private static final Person GRACE = new Person("grace");
    private static final Person LIN = new Person("lin");
    private static final DocumentState DRAFT = DocumentState.of(
            DocumentId.number(1), List.of(new DocumentEvent.Drafted(NOON, ADA, NOON, "R1", "Title", "{}")));

    private static DocumentState submitted(DocumentState draft) {
        return draft.after(
                new DocumentEvent.Submitted(NOON, ADA, draft.content().digest()));
    }

    private static DocumentState reviewed(DocumentState draft) {
        return submitted(draft)
                .after(new DocumentEvent.Reviewed(NOON, GRACE, draft.content().digest(), ""));
    }

    @Test
    void whatWasReviewedIsPublished() {
        DocumentState published = reviewed(DRAFT)
                .after(new DocumentEvent.Published(NOON, ADA, DRAFT.content().digest()));
        assertThat(published.stage()).isEqualTo(DocumentStage.PUBLISHED);
        assertThat(DocumentState.of(published.id(), published.events())).isEqualTo(published);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> published.after(new DocumentEvent.Compiled(NOON, ADA, "Other", "{}")))
                .withMessageContaining("it is published");
        assertThat(published
                        .after(new DocumentEvent.Withdrawn(NOON, ADA, "wrong run"))
                        .stage())
                .isEqualTo(DocumentStage.WITHDRAWN);
    }

    @Test
    void whatIsTakenUpAgainIsADraftThatNobodyHasReviewed() {
        DocumentEvent.Reopened again = new DocumentEvent.Reopened(NOON, ADA, "after all");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reviewed(DRAFT).after(again))
                .withMessageContaining("it is not withdrawn");
        DocumentState back = reviewed(DRAFT)
                .after(new DocumentEvent.Withdrawn(NOON, ADA, "late"))
                .after(again);
        assertThat(back.stage()).isEqualTo(DocumentStage.DRAFT);
        assertThat(back.waived()).isFalse();
        assertThat(back.content()).isEqualTo(DRAFT.content());
    }

    @Test
    void aChangeAfterTheReviewMakesItADraftAgain() {
        DocumentState changed = reviewed(DRAFT)
                .after(new DocumentEvent.Written(NOON, LIN, new Addition("summary", "operator", "It was loud.")));
        assertThat(changed.stage()).isEqualTo(DocumentStage.DRAFT);
        assertThat(changed.content().digest()).isNotEqualTo(DRAFT.content().digest());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed.after(
                        new DocumentEvent.Published(NOON, ADA, DRAFT.content().digest())))
                .withMessageContaining("another by now");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed.after(
                        new DocumentEvent.Published(NOON, ADA, changed.content().digest())))
                .withMessageContaining("draft, not reviewed");
    }

    @Test
    void nobodyReviewsWhatTheyWrote() {
        DocumentState written = submitted(DRAFT.after(
                new DocumentEvent.Written(NOON, GRACE, new Addition("summary", "operator", "It was loud."))));
        for (Person writer : List.of(ADA, GRACE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> written.after(new DocumentEvent.Reviewed(
                            NOON, writer, written.content().digest(), "")))
                    .withMessageContaining(writer + " wrote a part");
        }
        assertThat(written.after(new DocumentEvent.Reviewed(
                                NOON, LIN, written.content().digest(), ""))
                        .stage())
                .isEqualTo(DocumentStage.REVIEWED);
    }

    @Test
    void aWaiverIsForTheContentThatItWasGivenFor() {
        DocumentState waived = DRAFT.after(
                new DocumentEvent.Waived(NOON, GRACE, DRAFT.content().digest(), "a quotation"));
        assertThat(waived.waived()).isTrue();
        assertThat(waived.after(new DocumentEvent.Compiled(NOON, ADA, "Other", "{}"))
                        .waived())
                .isFalse();
    }

    @Test
    void eventsComeBackFromJson() {
        for (DocumentEvent event : reviewed(DRAFT).events()) {
            assertThat(Json.read(Json.canonical(event), DocumentEvent.class)).isEqualTo(event);
        }
    }

    @Test
    void itIsDueAfterFiveWorkingDays() {
        // 2026-11-20 is a Friday.
        assertThat(PublicationPolicy.DEFAULT.due(NOON)).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(PublicationPolicy.DEFAULT.overdue(NOON, Instant.parse("2026-11-27T23:59:59Z")))
                .isFalse();
        assertThat(PublicationPolicy.DEFAULT.overdue(NOON, Instant.parse("2026-11-28T00:00:00Z")))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationPolicy(0));
    }
}
