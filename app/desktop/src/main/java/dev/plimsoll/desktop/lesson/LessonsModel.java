package dev.plimsoll.desktop.lesson;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.lesson.LessonsWork.Boards;
import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.forecast.Adjustment;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister;
import dev.plimsoll.model.learning.survival.SurvivalMap;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the screen of lessons shows, read from all runs and incidents.
public final class LessonsModel {
    /// The boards with what is said of them, put into words where nobody waits: thousands of runs take a while.
    private record Told(
            Boards boards, List<CalibrationRow> calibrations, String gaps, String forecast, String covered) {
        static Told of(Boards boards) {
            List<CalibrationRow> calibrations = CalibrationRow.of(boards.forecasts());
            return new Told(
                    boards,
                    calibrations,
                    LessonsModel.gaps(boards.safeguards()),
                    calibrations.getFirst().sentence() + open(boards.forecasts()),
                    LessonsModel.covered(boards.survival()));
        }
    }

    private final Jobs jobs;
    private final LessonsWork work;
    private final ObservableValue<Person> person;
    private final ObservableList<SafeguardRegister.Entry> safeguards = FXCollections.observableArrayList();
    private final ObservableList<CalibrationRow> calibrations = FXCollections.observableArrayList();
    private final ObservableList<Lessons.Answered> missed = FXCollections.observableArrayList();
    private final ObservableList<SurvivalMap.Row> hazards = FXCollections.observableArrayList();
    private final ObservableList<OutcomeBoard.Row> outcomes = FXCollections.observableArrayList();
    private final ObservableList<PlanId> patterns = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper gaps = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper forecast = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper covered = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable PlanId> like = new SimpleObjectProperty<>();
    private final ObjectProperty<Adjustment> adjust = new SimpleObjectProperty<>(Adjustment.MODEL);
    private final StringProperty because = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Calibration.@Nullable Deviation> asked = new ReadOnlyObjectWrapper<>();
    private Map<RunId, PlanId> planOf = Map.of();

    /// @param person who is working
    public LessonsModel(Jobs jobs, LessonsWork work, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
    }

    /// Counts everything afresh.
    public void refresh() {
        problem.set(null);
        jobs.start(tr("Reading what runs teach"), _ -> Told.of(work.read()), this::show, problem::set);
    }

    private void show(Told told) {
        Boards boards = told.boards();
        planOf = boards.planOf();
        safeguards.setAll(boards.safeguards().entries());
        calibrations.setAll(told.calibrations());
        missed.setAll(boards.forecasts().deviations());
        hazards.setAll(boards.survival().rows());
        outcomes.setAll(boards.outcomes().rows());
        patterns.setAll(boards.patterns());
        if (like.get() == null && !patterns.isEmpty()) {
            like.set(patterns.getFirst());
        }
        gaps.set(told.gaps());
        forecast.set(told.forecast());
        covered.set(told.covered());
    }

    private static String gaps(SafeguardRegister register) {
        int open = register.gaps().size();
        return register.entries().isEmpty()
                ? tr("No run has ended yet, so nothing is known of any safeguard.")
                : open(open, register.entries().size()) + " "
                        + tr("A gap closes when a later run that counts shows the safeguard working.");
    }

    private static String open(int gaps, int safeguards) {
        return gaps == 0
                ? tr("No gap is open in %d safeguards.", safeguards)
                : trCount(
                        gaps, "%d gap is open in %2$d safeguards.", "%d gaps are open in %2$d safeguards.", safeguards);
    }

    private static String open(Lessons.Forecasts forecasts) {
        long open =
                forecasts.deviations().stream().filter(Lessons.Answered::open).count();
        return open == 0
                ? ""
                : " " + trCount(open, "%d large miss asks what is adjusted.", "%d large misses ask what is adjusted.");
    }

    private static String covered(SurvivalMap map) {
        int all = map.rows().size();
        return all == 0
                ? ""
                : tr(
                        "%d of %d known ways to fail have an experiment (%d %%).",
                        map.covered(), all, Math.round(100.0 * map.covered() / all));
    }

    /// Shows the board on which a missed forecast waits for its decision.
    public void ask(Calibration.Deviation deviation) {
        asked.set(null); // the same one can be asked for again
        asked.set(deviation);
    }

    /// The missed forecast that was asked for last; null before one was.
    ReadOnlyObjectProperty<Calibration.@Nullable Deviation> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Answers what is adjusted, with the written reason.
    void decide(Lessons.Answered answered) {
        Adjustment chosen = adjust.get();
        String reason = because.get();
        Person by = person.getValue();
        problem.set(null);
        jobs.start(
                tr("Deciding"),
                _ -> {
                    work.decide(answered, chosen, reason, by);
                    return answered;
                },
                _ -> {
                    because.set("");
                    done.set(tr("It is decided and stands in the history of the plan."));
                    refresh();
                },
                problem::set);
    }

    /// Drafts the experiment for a way to fail.
    ///
    /// @param open shows the draft
    void draft(SurvivalMap.Row row, Consumer<Object> open) {
        PlanId pattern = like.get();
        if (pattern == null) {
            problem.set(new Problem(
                    tr("There is no plan yet that the draft could begin with."),
                    tr("Plan an experiment from two contracts first; its load and faults are taken over.")));
            return;
        }
        Person by = person.getValue();
        problem.set(null);
        jobs.start(
                tr("Drafting an experiment"),
                _ -> work.draft(row.hazard().id(), pattern, by),
                plan -> {
                    done.set(tr(
                            "Plan %s was drafted for %s.",
                            plan.id(), row.hazard().id()));
                    refresh();
                    open.accept(plan.id());
                },
                problem::set);
    }

    /// Whether an experiment can be drafted for it: a near miss becomes a scenario card first.
    static boolean canBeDrafted(SurvivalMap.@Nullable Row row) {
        return row != null
                && row.standing() == SurvivalMap.Standing.UNCOVERED
                && !row.hazard().kind().equals("near miss");
    }

    /// The plan of a run; null when it is not in the workspace.
    @Nullable
    PlanId planOf(RunId run) {
        return planOf.get(run);
    }

    /// Those with a gap first.
    public ObservableList<SafeguardRegister.Entry> safeguards() {
        return safeguards;
    }

    ObservableList<CalibrationRow> calibrations() {
        return calibrations;
    }

    /// Values outside their intervals, the furthest first.
    ObservableList<Lessons.Answered> missed() {
        return missed;
    }

    /// What no experiment covers first.
    public ObservableList<SurvivalMap.Row> hazards() {
        return hazards;
    }

    ObservableList<OutcomeBoard.Row> outcomes() {
        return outcomes;
    }

    ObservableList<PlanId> patterns() {
        return patterns;
    }

    ReadOnlyStringProperty gapsProperty() {
        return gaps.getReadOnlyProperty();
    }

    ReadOnlyStringProperty forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    ReadOnlyStringProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /// The plan that a draft begins with; null without a plan.
    ObjectProperty<@Nullable PlanId> likeProperty() {
        return like;
    }

    ObjectProperty<Adjustment> adjustProperty() {
        return adjust;
    }

    StringProperty becauseProperty() {
        return because;
    }

    /// What was done last, in a sentence; may be empty.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
