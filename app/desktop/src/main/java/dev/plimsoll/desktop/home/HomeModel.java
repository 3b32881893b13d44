package dev.plimsoll.desktop.home;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the home screen shows: plans and runs of the workspace, newest first.
public final class HomeModel {
    private record Contents(List<PlanState> plans, Map<PlanId, Integer> closed, List<Run> runs) {}

    private final Jobs jobs;
    private final HomeWork work;
    private final ObservableList<PlanState> plans = FXCollections.observableArrayList();
    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private Map<PlanId, Integer> closed = Map.of();
    private final BooleanProperty opening = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    public HomeModel(Jobs jobs, HomeWork work) {
        this.jobs = jobs;
        this.work = work;
    }

    /// Reads the workspace again.
    public void refresh() {
        jobs.start(
                "Reading the workspace",
                _ -> read(),
                contents -> {
                    closed = contents.closed();
                    plans.setAll(contents.plans().stream()
                            .sorted(Comparator.comparing((PlanState plan) ->
                                            plan.events().getLast().at())
                                    .reversed())
                            .toList());
                    runs.setAll(contents.runs().stream()
                            .sorted(Comparator.comparing(
                                            (Run run) -> run.start().at())
                                    .reversed())
                            .toList());
                },
                problem::set);
    }

    private Contents read() {
        List<PlanState> all = work.plans().get();
        Map<PlanId, Integer> gates = all.stream()
                .collect(Collectors.toMap(PlanState::id, plan -> work.closed().applyAsInt(plan)));
        return new Contents(all, gates, work.runs().get());
    }

    /// Opens the sample; `then` is told its plan on the FX thread.
    public void openSample(Consumer<PlanState> then) {
        problem.set(null);
        opening.set(true);
        jobs.start(
                "Opening the sample",
                _ -> work.openSample().get(),
                plan -> {
                    opening.set(false);
                    then.accept(plan);
                    refresh();
                },
                failure -> {
                    opening.set(false);
                    problem.set(failure);
                });
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
        return opening;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
