package dev.plimsoll.desktop.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.card.Standing;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearningModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

    private final Memory memory = new Memory();
    private final LearningModel model = new LearningModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            memory,
            new SimpleObjectProperty<>(Samples.LIN),
            () -> Samples.START);

    @Test
    void aCardIsWrittenLookedAtAndWithdrawn() {
        write("Old prices", "A cache kept the price.");
        LearningWork.Row row = chosen();
        assertThat(row.standing()).isEqualTo(Standing.DRAFT);
        LearningCard card = row.state().card();
        assertThat(card.owner()).isEqualTo(Samples.LIN);
        assertThat(card.evidence()).containsExactly("R1", "the report, page 2");
        assertThat(card.appliesTo().services()).containsExactly("checkout", "orders");
        assertThat(card.review()).isEqualTo(TODAY.plusMonths(LearningModel.MONTHS));
        model.renew(TODAY.minusDays(1), " seen again ");
        assertThat(chosen().standing()).isEqualTo(Standing.STALE);
        model.withdraw("the cache is gone");
        assertThat(chosen().standing()).isEqualTo(Standing.RETIRED);
        assertThat(model.doneProperty().get()).contains("L1");
    }

    @Test
    void whatIsMissingIsSaidAndWhatIsWrittenStays() {
        model.write();
        model.keep();
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.what()).isEqualTo("A learning card needs a title.");
        assertThat(form()).isNotNull();
        form().title().set("x");
        form().finding().set("y");
        form().plan().set("seven");
        model.keep();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(memory.states).isEmpty();
        model.discard();
        assertThat(model.formProperty().get()).isNull();
    }

    @Test
    void aHalfWrittenCardWaitsWhileAnotherOneIsRead() {
        write("Old prices", "A cache kept the price.");
        model.write();
        form().finding().set("Retries came at once.");
        model.open(chosen().state().id());
        assertThat(model.formProperty().get()).isNull();
        model.change();
        form().title().set("Stale prices");
        model.drafting().takeUp();
        assertThat(form().finding().get()).isEqualTo("Retries came at once.");
        model.drafting().takeUp();
        assertThat(form().title().get()).as("one takes the place of the other").isEqualTo("Stale prices");
        model.keep();
        assertThat(chosen().state().card().title()).isEqualTo("Stale prices");
        model.drafting().takeUp();
        assertThat(form().finding().get()).isEqualTo("Retries came at once.");
    }

    @Test
    void staleCardsComeFirstThenThoseThatNobodyHasLookedAt() {
        write("Kept", "a");
        model.renew(null, "");
        write("Draft", "b");
        write("Stale", "c");
        model.renew(TODAY.minusDays(1), "");
        assertThat(model.cards())
                .extracting(row -> row.state().card().title())
                .containsExactly("Stale", "Draft", "Kept");
        assertThat(LearningModel.queue(model.cards()))
                .isEqualTo("1 to be looked at again, 1 that nobody has looked at yet.");
        assertThat(LearningModel.queue(List.of())).contains("in time");
    }

    @Test
    void aChangedCardKeepsItsOwner() {
        memory.by = Samples.ADA;
        write("Old prices", "A cache kept the price.");
        memory.by = null;
        model.change();
        form().pattern().set("Purge it.");
        model.keep();
        assertThat(chosen().state().card().pattern()).isEqualTo("Purge it.");
        assertThat(chosen().state().card().owner()).isEqualTo(Samples.LIN);
        assertThat(chosen().state().events()).hasSize(2);
    }

    @Test
    void aCardBecomesAPlanAndOldReportsBecomeCards() {
        write("Old prices", "A cache kept the price.");
        List<PlanId> opened = new ArrayList<>();
        model.use(opened::add);
        assertThat(opened).containsExactly(PlanId.number(9));
        model.importReports(List.of(Path.of("a.md"), Path.of("b.md")));
        assertThat(model.doneProperty().get()).isEqualTo("1 report is a card now; 1 had been imported before.");
        assertThat(chosen().state().id()).isEqualTo(LearningId.number(1));
    }

    private void write(String title, String finding) {
        model.write();
        form().title().set(" " + title + " ");
        form().finding().set(finding);
        form().evidence().set("R1\n\nthe report, page 2\n");
        form().services().set("checkout, orders,");
        model.keep();
        assertThat(model.problemProperty().get()).isNull();
    }

    private LearningForm form() {
        LearningForm form = model.formProperty().get();
        assertThat(form).isNotNull();
        return form;
    }

    private LearningWork.Row chosen() {
        LearningWork.Row row = model.chosenProperty().get();
        assertThat(row).isNotNull();
        return row;
    }

    /// Keeps cards by the rules of the model, without a workspace.
    private static final class Memory implements LearningWork {
        private final List<LearningState> states = new ArrayList<>();
        private @Nullable Person by;

        @Override
        public List<Row> all() {
            return states.stream()
                    .map(state -> new Row(state, state.standing(TODAY)))
                    .toList();
        }

        @Override
        public LearningState draft(LearningCard card, Person who) {
            LearningState state = new LearningState(
                    LearningId.number(states.size() + 1L),
                    List.of(new LearningEvent.Drafted(Samples.START, by == null ? who : by, card)));
            states.add(state);
            return state;
        }

        private LearningState after(LearningState seen, LearningEvent event) {
            LearningState next = seen.after(event);
            states.replaceAll(state -> state.id().equals(seen.id()) ? next : state);
            return next;
        }

        @Override
        public LearningState revise(LearningState seen, LearningCard changed, Person who) {
            return after(seen, new LearningEvent.Revised(Samples.START, who, changed));
        }

        @Override
        public LearningState renew(LearningState seen, @Nullable LocalDate next, String note, Person who) {
            return after(seen, new LearningEvent.Reviewed(Samples.START, who, next, note));
        }

        @Override
        public LearningState withdraw(LearningState seen, String reason, Person who) {
            return after(seen, new LearningEvent.Retired(Samples.START, who, reason));
        }

        @Override
        public PlanId use(LearningState seen, Person who) {
            return PlanId.number(9);
        }

        @Override
        public Imported importReports(List<Path> files, Person who) {
            return new Imported(List.of(LearningId.number(1)), files.size() - 1);
        }
    }
}
