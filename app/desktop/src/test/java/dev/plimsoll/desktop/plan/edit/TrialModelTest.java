package dev.plimsoll.desktop.plan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.plan.edit.TrialWork.Tried;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.Hindsight;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.ThresholdReplay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TrialModelTest {
    private static final ExperimentPlan PLAN = Samples.drafted().plan();

    private final List<Runnable> waiting = new ArrayList<>();
    private final FxBridge fx = new FxBridge(Runnable::run);
    private final Jobs atOnce = new Jobs(Runnable::run, fx);
    private final Jobs later = new Jobs(waiting::add, fx);

    /// A run whose every second has that share of failed requests, in percent.
    private static Run run(int number, Verdict verdict, int failed) {
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Started(Samples.START, PlanId.number(1), PLAN, PLAN.digest(), Samples.ADA, "sandbox"));
        for (int second = 0; second < 30; second++) {
            SignalWindow window = new SignalWindow(
                    Samples.START.plusSeconds(second), Duration.ofSeconds(1), 100 - failed, failed, 5, 9, 9, 0);
            events.add(new RunEvent.WindowClosed(Samples.START.plusSeconds(second + 1), window));
        }
        events.add(new RunEvent.Concluded(Samples.START.plusSeconds(60), verdict, "so it is"));
        return Run.of(RunId.number(number), events);
    }

    private static TrialWork of(Run... runs) {
        return (plan, _) -> List.of(runs).stream()
                .map(run -> new Tried(run, ThresholdReplay.of(plan, run)))
                .toList();
    }

    @Test
    void eachConditionIsHeldAgainstTheVerdictOfEachRun() {
        TrialModel model = new TrialModel(
                atOnce,
                of(
                        run(5, Verdict.FAIL, 100),
                        run(4, Verdict.PASS, 100),
                        run(3, Verdict.FAIL, 0),
                        run(2, Verdict.PASS, 0),
                        run(1, Verdict.INVALID, 100)));
        model.attempt(PLAN);
        Trial trial = Objects.requireNonNull(model.trialProperty().get());
        Trial.Condition onErrors = trial.conditions().stream()
                .filter(one -> one.outcomes().getFirst().firing().after().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(onErrors.outcomes())
                .extracting(Trial.Outcome::hindsight)
                .containsExactly(
                        Hindsight.RIGHT, Hindsight.FALSE_ALARM, Hindsight.MISSED, Hindsight.RIGHT, Hindsight.UNDECIDED);
        assertThat(onErrors.judged()).isEqualTo(4);
        assertThat(model.tryingProperty().get()).isFalse();
    }

    @Test
    void anotherContentIsNotWhatWasTried() {
        TrialModel model = new TrialModel(atOnce, of(run(1, Verdict.PASS, 0)));
        model.written(PLAN);
        assertThat(model.overtakenProperty().get()).isFalse();
        model.attempt(PLAN);
        model.written(null);
        assertThat(model.overtakenProperty().get()).isTrue();
        model.written(PLAN);
        assertThat(model.overtakenProperty().get()).isFalse();
        model.forget();
        assertThat(model.trialProperty().get()).isNull();
    }

    @Test
    void whatDoesNotFitIsNotTried() {
        TrialModel model = new TrialModel(atOnce, of(run(1, Verdict.PASS, 0)));
        model.attempt(null);
        assertThat(Objects.requireNonNull(model.problemProperty().get()).what())
                .isEqualTo("A field of the plan does not fit yet, so nothing was tried.");
        assertThat(model.trialProperty().get()).isNull();
    }

    @Test
    void aTrialThatIsCancelledHereOrInTheStatusBarShowsNothing() {
        List<Integer> ended = new ArrayList<>();
        TrialModel model = new TrialModel(later, (_, progress) -> {
            try {
                progress.checkCancelled();
            } catch (CancellationException cancelled) {
                ended.add(1);
                throw cancelled;
            }
            return List.of();
        });
        model.attempt(PLAN);
        assertThat(model.tryingProperty().get()).isTrue();
        model.cancel();
        assertThat(model.tryingProperty().get()).isFalse();
        model.attempt(PLAN);
        later.running().getLast().cancel();
        waiting.forEach(Runnable::run);
        assertThat(ended).hasSize(2);
        assertThat(model.tryingProperty().get()).isFalse();
        assertThat(model.trialProperty().get()).isNull();
    }
}
