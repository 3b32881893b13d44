package dev.plimsoll.desktop.plan.matrix;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.plan.policy.MatrixCoverage.Entry;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The chaos matrix of the plan on the screen. Read once somebody sees it, and again when the plan changes.
public final class MatrixModel {
    private static final int USUAL_DAYS = 7;

    private final Jobs jobs;
    private final MatrixWork work;
    private final PlanModel plan;
    private final ObservableValue<Person> person;
    private final Busy busy;
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final BooleanProperty holesOnly = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ObservableList<Entry> shown = FXCollections.observableArrayList();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(USUAL_DAYS);
    private List<Entry> all = List.of();
    private @Nullable PlanState read;

    /// @param plan whose experiments these are; told what came of a waiver
    /// @param person who is working
    public MatrixModel(Jobs jobs, MatrixWork work, PlanModel plan, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.busy = new Busy(jobs);
        this.work = work;
        this.plan = plan;
        this.person = person;
        plan.stateProperty().subscribe(_ -> look());
        seen.subscribe(_ -> look());
        holesOnly.subscribe(_ -> list());
    }

    private void look() {
        PlanState now = plan.stateProperty().get();
        if (!seen.get() || now == null || isRead(now)) {
            return;
        }
        read = now;
        jobs.start(
                tr("Reading the experiments of %s", now.id()),
                _ -> work.coverage(now),
                coverage -> {
                    if (isRead(now)) {
                        show(coverage);
                    }
                },
                plan.problemProperty()::set);
    }

    /// The history of a plan only grows; comparing all of it would hold the screen.
    private boolean isRead(PlanState now) {
        return read != null
                && read.id().equals(now.id())
                && read.events().size() == now.events().size();
    }

    private void show(MatrixCoverage coverage) {
        all = coverage.entries();
        sentence.set(all.isEmpty() ? "" : told(coverage.sentence()));
        list();
    }

    private void list() {
        shown.setAll(all.stream()
                .filter(entry -> !holesOnly.get() || entry.state().isHole())
                .toList());
    }

    /// Takes faults into the plan that ask experiments which no fault asks yet.
    public void ask(List<Entry> chosen) {
        PlanState now = plan.stateProperty().get();
        List<String> ids = unasked(chosen);
        if (now == null || ids.isEmpty()) {
            return;
        }
        Person by = person.getValue();
        plan.problemProperty().set(null);
        busy.with(jobs.deed(
                tr("Planning what asks experiments of %s", now.id()),
                () -> work.ask(now, by, ids),
                plan::open,
                failure -> {
                    plan.problemProperty().set(failure);
                    plan.othersChanged();
                }));
    }

    /// Those that no fault of the plan asks, and some could.
    List<String> unasked(List<Entry> chosen) {
        PlanState now = plan.stateProperty().get();
        return now == null
                ? List.of()
                : chosen.stream()
                        .map(Entry::experiment)
                        .filter(experiment -> !experiment.faults().isEmpty() && !experiment.isAskedBy(now.plan()))
                        .map(PlannedExperiment::id)
                        .toList();
    }

    /// Why the person who is working may not change the plan; empty when they may.
    ObservableValue<String> revisionBarred() {
        return plan.barred(PlanAction.REVISE);
    }

    /// Sets experiments aside in the name of the person who is working, for the reason and the days that were typed.
    public void waive(List<Entry> chosen) {
        PlanState now = plan.stateProperty().get();
        if (now == null || chosen.isEmpty()) {
            return;
        }
        Person by = person.getValue();
        List<String> ids = chosen.stream().map(entry -> entry.experiment().id()).toList();
        String why = reason.get().strip();
        int lasts = days.get();
        plan.problemProperty().set(null);
        busy.with(jobs.deed(
                tr("Waiving experiments of %s", now.id()),
                () -> work.waive(now, by, ids, why, lasts),
                after -> {
                    reason.set("");
                    plan.open(after);
                },
                failure -> {
                    plan.problemProperty().set(failure);
                    plan.othersChanged();
                }));
    }

    /// Why the person who is working may not set experiments aside; empty when they may.
    ObservableValue<String> barred() {
        return plan.barred(PlanAction.WAIVE);
    }

    /// Those that are listed, in the order of the plan.
    public ObservableList<Entry> shown() {
        return shown;
    }

    /// How many of them are planned or settled; empty where the plan names none.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Whether only those are listed that are neither planned nor settled.
    public BooleanProperty holesOnlyProperty() {
        return holesOnly;
    }

    /// Whether somebody sees them.
    public BooleanProperty seenProperty() {
        return seen;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /// How long a waiver holds, in days.
    public ObjectProperty<Integer> daysProperty() {
        return days;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.goingProperty();
    }
}
