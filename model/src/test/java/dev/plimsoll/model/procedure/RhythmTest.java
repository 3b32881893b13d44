package dev.plimsoll.model.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Person ADA = new Person("ada");
    private static final Instant WRITTEN = Instant.parse("2026-01-01T12:00:00Z");
    private static final Procedure REVIEW = PracticeReview.standard(ADA);
    private static final ProcedureState KEPT =
            new ProcedureState(ProcedureId.number(1), List.of(new ProcedureEvent.Drafted(WRITTEN, ADA, REVIEW)));

    private static ExecutionState held(int number, Instant at, boolean finished) {
        ExecutionState state = ExecutionState.of(
                ExecutionId.number(number),
                List.of(new ExecutionEvent.Started(at, ADA, KEPT.id(), 1, REVIEW.digest(), REVIEW, null)));
        for (Step step : REVIEW.steps()) {
            state = state.after(
                    new ExecutionEvent.Ticked(at, ADA, step.name(), step.name().equals("upgrade") ? "drills" : ""));
        }
        return finished ? state.after(new ExecutionEvent.Finished(at, ADA, "in good order")) : state;
    }

    @Test
    void itIsDueAnIntervalAfterItWasFinishedLast() {
        Rhythm never = Rhythm.of(List.of(KEPT), List.of()).getFirst();
        assertThat(never.due()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(never.overdue(never.due())).isFalse();
        assertThat(never.overdue(never.due().plusDays(1))).isTrue();

        Rhythm once = Rhythm.of(
                        List.of(KEPT),
                        List.of(
                                held(1, Instant.parse("2026-03-01T23:59:59Z"), true),
                                held(2, Instant.parse("2026-05-01T00:00:00Z"), false)))
                .getFirst();
        assertThat(once.due()).as("what is not finished does not count").isEqualTo(LocalDate.of(2026, 5, 30));
        assertThat(Rhythm.notes(once.done().getFirst())).containsExactly("drills", "in good order");
    }

    @Test
    void aProcedureWithoutAnIntervalRemindsNobody() {
        Procedure asNeeded =
                new Procedure(ProcedureKind.RUNBOOK, "Drain", "", ADA, REVIEW.steps(), List.of(), java.util.Map.of());
        ProcedureState kept =
                new ProcedureState(ProcedureId.number(2), List.of(new ProcedureEvent.Drafted(WRITTEN, ADA, asNeeded)));
        assertThat(Rhythm.of(List.of(kept), List.of())).isEmpty();
        assertThat(Procedure.DOCUMENT.tree(asNeeded).has("everyDays")).isFalse();
        assertThat(Procedure.DOCUMENT.read(Procedure.DOCUMENT.tree(REVIEW).toString()))
                .isEqualTo(REVIEW);
        assertThat(Procedure.schema()).contains("everyDays");
        assertThatThrownBy(() -> new Procedure(
                        ProcedureKind.RUNBOOK, "Drain", "", ADA, REVIEW.steps(), List.of(), 0, java.util.Map.of()))
                .hasMessageContaining("a day or more");
    }
}
