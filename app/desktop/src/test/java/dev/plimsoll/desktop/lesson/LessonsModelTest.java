package dev.plimsoll.desktop.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.forecast.Adjustment;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.learning.forecast.Scores;
import dev.plimsoll.model.learning.outcome.Distribution;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import dev.plimsoll.model.learning.safeguard.SafeguardKind;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister;
import dev.plimsoll.model.learning.survival.Hazard;
import dev.plimsoll.model.learning.survival.SurvivalMap;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class LessonsModelTest {
    /// Its faults were gone eight seconds after the kill switch: too late.
    private static final Run LATE = Samples.run(
            Samples.window(1, 40, 0, 90),
            new RunEvent.KillRequested(Samples.second(2), Samples.LIN, "Seen enough."),
            new RunEvent.FaultsCleared(Samples.second(10), 0),
            new RunEvent.Concluded(Samples.second(11), Verdict.FAIL, "It broke."));
    private static final Hazard CARD =
            new Hazard("S1", "scenario", "The discount is missing", Samples.START, List.of(PlanId.number(1)));
    private static final Hazard INCIDENT = new Hazard("I1", "incident", "Prices of 0", Samples.START, List.of());
    private static final Hazard NEAR_MISS = new Hazard("NM1", "near miss", "Nearly", Samples.START, List.of());

    private final List<String> drafted = new ArrayList<>();
    private List<PlanId> patterns = List.of();
    private final LessonsModel model = new LessonsModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            new LessonsWork() {
                @Override
                public Boards read() {
                    List<Run> runs = List.of(LATE);
                    return new Boards(
                            SafeguardRegister.of(runs),
                            new Lessons.Forecasts(Calibration.of(runs), Map.of(), Map.of(), Map.of(), List.of()),
                            SurvivalMap.of(List.of(CARD, INCIDENT, NEAR_MISS), List.of(Samples.drafted())),
                            OutcomeBoard.of(runs, List.of(), List.of(), List.of()),
                            Map.of(RunId.number(1), PlanId.number(1)),
                            patterns);
                }

                @Override
                public void decide(Lessons.Answered missed, Adjustment adjust, String because, Person by) {
                    throw new AssertionError("nothing was missed");
                }

                @Override
                public PlanState draft(String hazard, PlanId like, Person by) {
                    drafted.add(hazard + " like " + like + " by " + by);
                    return Samples.drafted();
                }
            },
            new SimpleObjectProperty<>(Samples.LIN));

    @Test
    void aGapComesFirstAndNamesTheRunAndThePlanThatTestsItAgain() {
        model.refresh();
        SafeguardRegister.Entry first = model.safeguards().getFirst();
        assertThat(first.kind()).isEqualTo(SafeguardKind.KILL_SWITCH);
        assertThat(LessonWords.state(first)).isEqualTo("Gap: late");
        assertThat(model.gapsProperty().get()).startsWith("1 gap is open in ");
        SafeguardRegister.Trial gap = first.gap().orElseThrow();
        assertThat(LessonWords.trial(gap)).startsWith("R1 late: faults gone after 8.0 s");
        assertThat(LessonWords.evidence(gap)).isEqualTo("R1:e3, R1:e4");
        assertThat(model.planOf(gap.run())).isEqualTo(PlanId.number(1));
    }

    @Test
    void whatIsUncoveredComesFirstAndCanBeDrafted() {
        model.refresh();
        assertThat(model.hazards()).extracting(row -> row.hazard().id()).containsExactly("I1", "NM1", "S1");
        assertThat(model.coveredProperty().get()).isEqualTo("1 of 3 known ways to fail have an experiment (33 %).");
        assertThat(model.hazards()).extracting(LessonsModel::canBeDrafted).containsExactly(true, false, false);
        assertThat(LessonsModel.canBeDrafted(null)).isFalse();
        List<Object> opened = new ArrayList<>();
        model.draft(model.hazards().getFirst(), opened::add);
        assertThat(model.problemProperty().get())
                .as("there is no plan to begin with")
                .isNotNull();
        patterns = List.of(PlanId.number(1));
        model.refresh();
        model.draft(model.hazards().getFirst(), opened::add);
        assertThat(drafted).containsExactly("I1 like P1 by lin");
        assertThat(opened).containsExactly(PlanId.number(1));
    }

    @Test
    void aShareIsNeverSaidWithoutItsIntervalAndItsNumber() {
        CalibrationRow row = new CalibrationRow("All", new Calibration(Scores.wilson(3, 10), 0.4321, 4));
        assertThat(row.held()).isEqualTo("30 % (11 % to 60 % with 95 % confidence)");
        assertThat(row.intervals()).isEqualTo("10");
        assertThat(row.brier()).isEqualTo("0.432");
        assertThat(row.sentence()).contains("3 of 10", "too narrow");
        CalibrationRow none = new CalibrationRow("All", new Calibration(Scores.wilson(0, 0), Double.NaN, 0));
        assertThat(none.held()).isEqualTo("nothing measured");
        assertThat(none.brier()).isEqualTo("no verdict forecast");
    }

    @Test
    void timesAreDistributionsAndNeverAMean() {
        List<Duration> lengths = List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(300));
        assertThat(LessonWords.distribution(Distribution.of(lengths)))
                .isEqualTo("n 3, median 3.0 s, p90 5 min 0 s, 1.0 s to 5 min 0 s");
        assertThat(LessonWords.distribution(Distribution.of(List.of()))).isEqualTo("none");
        model.refresh();
        assertThat(model.outcomes()).singleElement().satisfies(row -> {
            assertThat(LessonWords.verdicts(row)).isEqualTo("1 fail");
            assertThat(LessonWords.changeFail(row)).isEqualTo("100 %");
        });
    }
}
