package dev.plimsoll.desktop.home;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the home screen shows: what waits for the person who is working, and plans and runs, newest first.
public final class HomeModel {
    private record Contents(HomeWork.Records records, Map<PlanId, Integer> closed, List<Need> needs) {}

    private final Jobs jobs;
    private final HomeWork work;
    private final ObservableValue<Person> person;
    private final ObservableList<Need> needs = FXCollections.observableArrayList();
    private final ObservableList<PlanState> plans = FXCollections.observableArrayList();
    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(true);
    private Map<PlanId, Integer> closed = Map.of();
    private final Busy opening;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param person who is working
    public HomeModel(Jobs jobs, HomeWork work, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.opening = new Busy(jobs);
        this.work = work;
        this.person = person;
    }

    /// Reads the workspace again.
    public void refresh() {
        Person who = person.getValue();
        jobs.start(
                tr("Reading the workspace"),
                _ -> read(who),
                contents -> {
                    closed = contents.closed();
                    needs.setAll(contents.needs());
                    plans.setAll(contents.records().plans().stream()
                            .sorted(Comparator.comparing((PlanState plan) ->
                                            plan.events().getLast().at())
                                    .reversed())
                            .toList());
                    runs.setAll(contents.records().runs().stream()
                            .sorted(Comparator.comparing(
                                            (Run run) -> run.start().at())
                                    .reversed())
                            .toList());
                    fresh.set(contents.records().empty());
                },
                problem::set);
    }

    private Contents read(Person who) {
        HomeWork.Records records = work.read();
        AnsweredRules rules = AnsweredRules.of(work.rules(), records.plans());
        return new Contents(records, rules.counts(), Needs.of(records, rules, who, work.now()));
    }

    /// Opens the sample; `then` is told its plan on the FX thread.
    public void openSample(Consumer<PlanState> then) {
        problem.set(null);
        opening.with(jobs.deed(
                tr("Opening the sample"),
                work::openSample,
                plan -> {
                    then.accept(plan);
                    refresh();
                },
                problem::set));
    }

    /// What waits for the person who is working, the most urgent first.
    public ObservableList<Need> needs() {
        return needs;
    }

    /// Whether there is nothing in the workspace yet.
    public ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    public ObservableList<PlanState> plans() {
        return plans;
    }

    /// How many gates stood between a plan and its run when the workspace was read.
    int closed(PlanState plan) {
        return closed.getOrDefault(plan.id(), 0);
    }

    public ObservableList<Run> runs() {
        return runs;
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.goingProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
