package dev.plimsoll.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class PlanModelTest {
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.ADA);
    private final PlanModel model = model(new Jobs(Runnable::run, new FxBridge(Runnable::run)));

    private PlanModel model(Jobs jobs) {
        return PlansOnPaper.model(jobs, person);
    }

    @Test
    void anApprovalNamesTheGatesThatAreListedBesideIt() {
        ExperimentPlan open = Samples.plan()
                .withTerms(Samples.plan()
                        .terms()
                        .withExperiments(List.of(new PlannedExperiment("a.1", "Does it answer?", List.of()))));
        person.set(Samples.LIN);
        model.open(Samples.drafted().after(new PlanEvent.Revised(Samples.START, Samples.ADA, open)));
        assertThat(model.approvalBarred().getValue()).isEqualTo("The approval waits for: Chaos matrix");
    }

    @Test
    void theAuthorCannotApproveAndIsToldWhy() {
        model.open(Samples.drafted());
        assertThat(model.approvalBarred().getValue()).startsWith("ada wrote this plan");
        assertThat(model.runBarred().getValue()).startsWith("Approval: ");
        assertThat(model.runWaits().getValue()).isEqualTo("The run waits for: Approval");
    }

    @Test
    void aSecondPersonApprovesAndTheRunIsOpen() {
        model.open(Samples.drafted());
        person.set(Samples.LIN);
        assertThat(model.approvalBarred().getValue()).isEmpty();
        model.noteProperty().set("  looks right ");
        model.approve();
        assertThat(model.stateProperty().get().approvals().getFirst().note()).isEqualTo("looks right");
        assertThat(model.runBarred().getValue()).startsWith("Operator and approver: lin is the only approver");
        assertThat(model.runWaits().getValue())
                .startsWith("lin is the only approver")
                .endsWith("\nWhoever else runs it takes over at the top right.");
        person.set(Samples.ADA);
        assertThat(model.runBarred().getValue()).isEmpty();
        person.set(Samples.LIN);
        assertThat(model.noteProperty().get()).isEmpty();
        assertThat(model.approvalBarred().getValue()).contains("already");
    }

    @Test
    void aRevisionVoidsTheApprovalAndCanBeTakenBack() {
        model.open(Samples.drafted());
        person.set(Samples.LIN);
        model.approve();
        ExperimentPlan before = Samples.plan();
        model.revise(PlanEdit.of(before)
                .withHypothesis(new Hypothesis("a", "b", "c", "d"))
                .plan());
        PlanState revised = model.stateProperty().get();
        assertThat(revised.approved()).isFalse();
        assertThat(revised.plan().hypothesis().given()).isEqualTo("a");
        assertThat(model.canUndoProperty().get()).isTrue();
        model.undo();
        assertThat(model.stateProperty().get().plan()).isEqualTo(before);
        assertThat(model.canUndoProperty().get()).isFalse();
        assertThat(model.canRedoProperty().get()).isTrue();
        model.redo();
        assertThat(model.stateProperty().get().plan().hypothesis().given()).isEqualTo("a");
        assertThat(model.canRedoProperty().get()).isFalse();
    }

    @Test
    void anOpeningThatIsCancelledLeavesTheButtonsAlone() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Jobs jobs = new Jobs(waiting::add, new FxBridge(Runnable::run));
        PlanModel plan = model(jobs);
        plan.open(Samples.drafted());
        assertThat(plan.busyProperty().get()).isTrue();
        jobs.running().getFirst().cancel();
        waiting.remove().run();
        assertThat(plan.busyProperty().get()).isFalse();
        assertThat(plan.stateProperty().get()).isNull();
    }

    @Test
    void whatWasSavedIsOnTheScreenThoughSomebodyWouldCancelIt() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Jobs jobs = new Jobs(waiting::add, new FxBridge(Runnable::run));
        PlanModel plan = model(jobs);
        plan.open(Samples.drafted());
        waiting.remove().run();
        plan.revise(PlanEdit.of(Samples.plan())
                .withHypothesis(new Hypothesis("a", "b", "c", "d"))
                .plan());
        jobs.running().getFirst().cancel();
        waiting.remove().run();
        assertThat(plan.busyProperty().get()).isFalse();
        assertThat(plan.stateProperty().get().plan().hypothesis().given()).isEqualTo("a");
    }

    @Test
    void withoutAPlanNothingIsOpen() {
        assertThat(model.gates().getValue()).isEmpty();
        assertThat(model.runBarred().getValue()).isEqualTo("No plan is open.");
    }
}
