package dev.plimsoll.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.action.ActionStatus;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionBoardModelTest {
    private final Memory memory = new Memory();
    private final SimpleObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private final ActionBoardModel model = new ActionBoardModel(
            jobs,
            memory,
            person,
            new Wordings(jobs, _ -> List.of(), () -> _ -> {}),
            () -> Samples.START,
            ZoneOffset.UTC);

    private static Action due(String text, @Nullable LocalDate day) {
        return new Action(text, ActionKind.DETECT, ActionPriority.HIGH, Samples.ADA, day, "I1", "", "", Map.of());
    }

    @Test
    void overdueOnesComeFirstAndAreSaidInWords() {
        memory.open(due("later", LocalDate.of(2026, 1, 9)), Samples.ADA);
        memory.open(due("never promised", null), Samples.ADA);
        ActionState late = memory.open(due("late", LocalDate.of(2026, 1, 1)), Samples.ADA);
        model.refresh();
        assertThat(model.rows())
                .extracting(row -> row.action().text())
                .containsExactly("late", "later", "never promised");
        assertThat(ActionWords.due(late, model.today())).isEqualTo("Overdue 1 day, 2026-01-01");
        assertThat(model.summaryProperty().get()).isEqualTo("3 of 3 not settled, 1 of them overdue.");
    }

    @Test
    void anActionIsOpenedFromItsSourceChangedAndDone() {
        model.begin("I7");
        assertThat(model.begunProperty().get()).isTrue();
        model.keep();
        assertThat(problem().what()).contains("what is to be done");
        model.draft().text.textProperty().set("Alert when prices are 0");
        model.draft().due.set(LocalDate.of(2026, 2, 1));
        model.keep();
        ActionState opened = chosen();
        assertThat(opened.action().source()).isEqualTo("I7");
        assertThat(opened.action().owner()).isEqualTo(Samples.LIN);
        model.draft().priority.set(ActionPriority.HIGH);
        model.keep();
        assertThat(chosen().action().priority()).isEqualTo(ActionPriority.HIGH);
        model.work();
        model.wordsProperty().set("AlertTest");
        model.done();
        assertThat(chosen().status()).isEqualTo(ActionStatus.DONE);
        assertThat(chosen().evidence()).isEqualTo("AlertTest");
        assertThat(model.wordsProperty().get()).isEmpty();
        model.wordsProperty().set("It rang");
        model.verify();
        assertThat(chosen().status()).isEqualTo(ActionStatus.VERIFIED);
        assertThat(model.rows()).as("settled ones are out of sight").isEmpty();
        model.settledTooProperty().set(true);
        assertThat(model.rows()).hasSize(1);
        assertThat(chosen().events().stream().map(ActionWords::event))
                .contains("Done, shown by AlertTest", "Verified: “It rang”");
    }

    @Test
    void whatIsRefusedIsExplainedAndWhatWasWrittenStays() {
        memory.open(due("late", null), Samples.LIN);
        model.open(ActionId.number(1));
        model.draft().text.textProperty().set("something else");
        model.wordsProperty().set("No time");
        model.waive();
        assertThat(problem().what()).contains("somebody other than lin");
        assertThat(model.wordsProperty().get()).isEqualTo("No time");
        assertThat(model.draft().written().text()).isEqualTo("something else");
        person.set(new Person("eve"));
        model.waive();
        assertThat(chosen().status()).isEqualTo(ActionStatus.WAIVED);
        model.revert();
        assertThat(model.draft().written().text()).isEqualTo("late");
    }

    @Test
    void allAreExportedForAnotherProgram() {
        memory.open(due("late", null), Samples.LIN);
        model.export(ActionBoardWork.Form.JIRA, Path.of("actions.csv"));
        assertThat(model.doneProperty().get()).isEqualTo("1 action is in actions.csv.");
    }

    private ActionState chosen() {
        ActionState chosen = model.chosenProperty().get();
        assertThat(chosen).isNotNull();
        return chosen;
    }

    private Problem problem() {
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        return problem;
    }

    /// Keeps actions by the rules of the model, without a workspace.
    private static final class Memory implements ActionBoardWork {
        private final List<ActionState> states = new ArrayList<>();

        private ActionState after(ActionState seen, ActionEvent event) {
            try {
                ActionState after = seen.after(event);
                states.set(Math.toIntExact(seen.id().number()) - 1, after);
                return after;
            } catch (IllegalArgumentException refused) {
                throw new Problem(String.valueOf(refused.getMessage()), "Nothing was changed.", refused);
            }
        }

        @Override
        public List<ActionState> all() {
            return states.reversed().stream().toList();
        }

        @Override
        public ActionState open(Action action, Person by) {
            ActionState state = ActionState.of(
                    ActionId.number(states.size() + 1L), List.of(new ActionEvent.Opened(Samples.START, by, action)));
            states.add(state);
            return state;
        }

        @Override
        public ActionState revise(ActionState seen, Action changed, Person by) {
            return after(seen, new ActionEvent.Revised(Samples.START, by, changed));
        }

        @Override
        public ActionState begin(ActionState seen, Person by) {
            return after(seen, new ActionEvent.Begun(Samples.START, by));
        }

        @Override
        public ActionState done(ActionState seen, String evidence, Person by) {
            return after(seen, new ActionEvent.Done(Samples.START, by, evidence, ""));
        }

        @Override
        public ActionState verify(ActionState seen, String finding, Person by) {
            return after(seen, new ActionEvent.Verified(Samples.START, by, seen.evidence(), finding));
        }

        @Override
        public ActionState waive(ActionState seen, String reason, Person by) {
            return after(seen, new ActionEvent.Waived(Samples.START, by, reason));
        }

        @Override
        public ActionState cancel(ActionState seen, String reason, Person by) {
            return after(seen, new ActionEvent.Cancelled(Samples.START, by, reason));
        }

        @Override
        public ActionState reopen(ActionState seen, String reason, Person by) {
            return after(seen, new ActionEvent.Reopened(Samples.START, by, reason));
        }

        @Override
        public int export(Form form, Path file) {
            return states.size();
        }
    }
}
