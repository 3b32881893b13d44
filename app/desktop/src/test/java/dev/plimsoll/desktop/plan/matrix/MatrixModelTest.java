package dev.plimsoll.desktop.plan.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.PlansOnPaper;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.plan.policy.MatrixCoverage.State;
import dev.plimsoll.model.plan.policy.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class MatrixModelTest {
    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private final PlanModel plan = PlansOnPaper.model(jobs, person);
    private final Paper paper = new Paper();
    private final MatrixModel model = new MatrixModel(jobs, paper, plan, person);

    /// The rules' own coverage, without runs.
    private static final class Paper implements MatrixWork {
        private int read;

        @Override
        public MatrixCoverage coverage(PlanState state) {
            read++;
            return MatrixCoverage.of(state, People.UNLISTED, Samples.START, Map.of());
        }

        @Override
        public PlanState ask(PlanState seen, Person by, List<String> ids) {
            PlannedFault first = seen.plan().faults().getFirst();
            List<PlannedFault> faults = new ArrayList<>(seen.plan().faults());
            ids.forEach(_ -> faults.add(new PlannedFault("none", "?", first.fault(), first.share(), null)));
            return seen.after(
                    new PlanEvent.Revised(Samples.START, by, seen.plan().withFaults(faults)));
        }

        @Override
        public PlanState waive(PlanState seen, Person by, List<String> ids, String reason, int days) {
            PlanState state = seen;
            for (String id : ids) {
                state = state.after(new PlanEvent.Waived(
                        Samples.START,
                        by,
                        id,
                        seen.plan().digest(),
                        reason,
                        Samples.START.plus(Duration.ofDays(days))));
            }
            return state;
        }
    }

    private static PlanState asking() {
        ExperimentPlan written = Samples.plan();
        ExperimentPlan asking = written.withTerms(written.terms()
                .withExperiments(List.of(
                        new PlannedExperiment(
                                "a.1",
                                "Does it answer?",
                                List.of(written.faults().getFirst().id())),
                        new PlannedExperiment("b.1", "Is the old field read?", List.of()),
                        new PlannedExperiment("b.2", "Is the new one?", List.of("none")))));
        return PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(Samples.START, Samples.ADA, asking)));
    }

    private List<State> states() {
        return model.shown().stream().map(MatrixCoverage.Entry::state).toList();
    }

    @Test
    void nothingIsReadBeforeSomebodyLooksAndOnceForEachHistory() {
        plan.open(asking());
        assertThat(paper.read).isZero();
        model.seenProperty().set(true);
        assertThat(paper.read).isEqualTo(1);
        plan.open(asking());
        assertThat(paper.read).isEqualTo(1);
        assertThat(states()).containsExactly(State.PLANNED, State.OPEN, State.OPEN);
        assertThat(model.sentenceProperty().get()).startsWith("1 of 3");
    }

    @Test
    void onlyHolesAreListedWhenAskedFor() {
        plan.open(asking());
        model.seenProperty().set(true);
        model.holesOnlyProperty().set(true);
        assertThat(states()).containsExactly(State.OPEN, State.OPEN);
        model.holesOnlyProperty().set(false);
        assertThat(states()).hasSize(3);
    }

    @Test
    void theChosenAreWaivedWithTheReasonAndShownAsThat() {
        plan.open(asking());
        model.seenProperty().set(true);
        model.reasonProperty().set("  the provider's own tests  ");
        model.daysProperty().set(3);
        model.waive(List.copyOf(model.shown().subList(1, 3)));
        assertThat(states()).containsExactly(State.PLANNED, State.WAIVED, State.WAIVED);
        assertThat(model.reasonProperty().get()).isEmpty();
        PlanState after = plan.stateProperty().get();
        assertThat(after).isNotNull();
        assertThat(after.all(PlanEvent.Waived.class)).allSatisfy(waived -> {
            assertThat(waived.by()).isEqualTo(Samples.LIN);
            assertThat(waived.reason()).isEqualTo("the provider's own tests");
            assertThat(waived.until()).isEqualTo(Samples.START.plus(Duration.ofDays(3)));
        });
    }

    /// One is asked already, and one no fault can ask.
    @Test
    void onlyWhatNoFaultAsksYetAndSomeCouldIsPlanned() {
        person.set(Samples.ADA);
        plan.open(asking());
        model.seenProperty().set(true);
        List<MatrixCoverage.Entry> all = List.copyOf(model.shown());
        assertThat(model.unasked(all)).containsExactly("b.2");
        model.ask(all);
        assertThat(states()).containsExactly(State.PLANNED, State.OPEN, State.PLANNED);
        assertThat(model.unasked(List.copyOf(model.shown()))).isEmpty();
        assertThat(model.revisionBarred().getValue()).isEmpty();
    }

    @Test
    void anAuthorIsToldThatSomebodyElseHasTo() {
        plan.open(asking());
        assertThat(model.barred().getValue()).isEmpty();
        person.set(Samples.ADA);
        assertThat(model.barred().getValue()).contains("ada wrote plan P1", "ask somebody else");
    }
}
