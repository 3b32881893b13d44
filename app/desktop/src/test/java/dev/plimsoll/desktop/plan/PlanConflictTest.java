package dev.plimsoll.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.conflict.Conflict;
import dev.plimsoll.desktop.conflict.Conflict.Difference;
import dev.plimsoll.desktop.conflict.Conflict.Side;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class PlanConflictTest {
    private final PlanState seen = Samples.drafted();
    private final Hypothesis old = seen.plan().hypothesis();
    private final ExperimentPlan mine = PlanEdit.of(seen.plan())
            .withTitle("My title")
            .withHypothesis(new Hypothesis("my given", old.when(), old.expect(), old.because()))
            .plan();
    private final ExperimentPlan theirContent = PlanEdit.of(seen.plan())
            .withHypothesis(new Hypothesis("their given", old.when(), old.expect(), "their because"))
            .plan();
    private final PlanState theirs = seen.after(new PlanEvent.Revised(Samples.START, Samples.LIN, theirContent));

    /// What the workspace holds; a save from another state is refused as storage does.
    private PlanState stored = theirs;

    private final PlanModel model = new PlanModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            new PlanWork(
                    _ -> stored,
                    (state, by, note) -> state,
                    (state, changed, by) -> {
                        if (!state.equals(stored)) {
                            throw new Problem("Somebody changed it.", "Look again.");
                        }
                        stored = state.after(new PlanEvent.Revised(Samples.START, by, changed));
                        return stored;
                    },
                    rules()),
            new SimpleObjectProperty<>(Samples.ADA));

    private static PlanWork.Rules rules() {
        PlanPolicy policy = new PlanPolicy(People.UNLISTED);
        return new PlanWork.Rules() {
            @Override
            public List<Gate> gates(PlanState plan) {
                return policy.gates(plan, Samples.START);
            }

            @Override
            public Ruling decide(PlanState plan, PlanAction action, Person by) {
                return policy.decide(plan, Intent.of(action, by, Samples.START));
            }
        };
    }

    private static Difference field(Conflict<ExperimentPlan, PlanState> conflict, String name) {
        return conflict.differences().stream()
                .filter(one -> one.field().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOnlyOneChangedIsChosenAndWhatBothChangedIsAsked() {
        Conflict<ExperimentPlan, PlanState> conflict = PlanModel.conflict(seen, mine, theirs);
        assertThat(conflict.differences())
                .extracting(Difference::field)
                .containsExactly("hypothesis, because", "hypothesis, given", "title");
        assertThat(field(conflict, "title").choiceProperty().get()).isEqualTo(Side.MINE);
        assertThat(field(conflict, "hypothesis, because").choiceProperty().get())
                .isEqualTo(Side.THEIRS);
        Difference both = field(conflict, "hypothesis, given");
        assertThat(both.choiceProperty().get()).isNull();
        assertThat(List.of(both.before(), both.mine(), both.theirs()))
                .containsExactly(old.given(), "my given", "their given");
        assertThat(conflict.undecided().getValue()).isTrue();
        assertThatThrownBy(conflict::merged).hasMessage("nobody chose hypothesis, given");
        assertThat(conflict.sentence()).contains("(revised by lin)", "your change was not kept");

        both.choiceProperty().set(Side.MINE);
        assertThat(conflict.undecided().getValue()).isFalse();
        ExperimentPlan merged = conflict.merged();
        assertThat(merged.title()).isEqualTo("My title");
        assertThat(merged.hypothesis().given()).isEqualTo("my given");
        assertThat(merged.hypothesis().because()).isEqualTo("their because");
    }

    @Test
    void allOfOneSideIsThatSide() {
        for (Side side : Side.values()) {
            Conflict<ExperimentPlan, PlanState> conflict = PlanModel.conflict(seen, mine, theirs);
            conflict.differences().forEach(one -> one.choiceProperty().set(side));
            assertThat(conflict.merged()).isEqualTo(side == Side.MINE ? mine : theirContent);
        }
    }

    @Test
    void aSaveThatCameTooLateBecomesAChoiceAndTheChoiceIsSaved() {
        model.open(seen);
        model.revise(mine);
        Conflict<ExperimentPlan, PlanState> conflict = model.conflictProperty().get();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(stored).isEqualTo(theirs);
        field(conflict, "hypothesis, given").choiceProperty().set(Side.THEIRS);
        model.keep(conflict);
        assertThat(model.conflictProperty().get()).isNull();
        assertThat(stored.plan().title()).isEqualTo("My title");
        assertThat(stored.plan().hypothesis()).isEqualTo(theirContent.hypothesis());
        assertThat(model.stateProperty().get()).isEqualTo(stored);
        model.undo();
        assertThat(stored.plan()).isEqualTo(theirContent);
    }

    @Test
    void theirContentCanBeTaken() {
        model.open(seen);
        model.revise(mine);
        model.takeTheirs(model.conflictProperty().get());
        assertThat(model.stateProperty().get()).isEqualTo(theirs);
        assertThat(model.conflictProperty().get()).isNull();
    }

    @Test
    void anotherFailureStaysAProblem() {
        stored = Samples.drafted().after(new PlanEvent.Submitted(Samples.START, Samples.LIN, "d"));
        model.open(seen);
        model.revise(mine);
        assertThat(model.conflictProperty().get()).isNull();
        assertThat(model.problemProperty().get().what()).isEqualTo("Somebody changed it.");
    }

    @Test
    void anotherContentIsNotPutUnderTheEyesOfWhoeverReads() {
        model.open(seen);
        model.othersChanged();
        assertThat(model.stateProperty().get()).isEqualTo(seen);
        assertThat(model.newerProperty().get()).isEqualTo(theirs);
        model.showNewer();
        assertThat(model.stateProperty().get()).isEqualTo(theirs);
        assertThat(model.newerProperty().get()).isNull();

        stored = theirs.after(new PlanEvent.Submitted(Samples.START, Samples.LIN, "d"));
        model.othersChanged();
        assertThat(model.stateProperty().get())
                .as("the same content, put to review")
                .isEqualTo(stored);
    }
}
