package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.workload.Workload;
import dev.plimsoll.model.workload.fit.WorkloadFit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The load that access logs of the service tell of, to be taken into the plan.
public final class FitModel {
    private static final double MOST = 1_000_000;

    private final Jobs jobs;
    private final FitWork work;
    private final ObservableValue<@Nullable PlanState> plan;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<List<Path>> logs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable WorkloadFit> fit = new ReadOnlyObjectWrapper<>();
    private final StringProperty scale = new SimpleStringProperty("1");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param plan the plan on the screen
    public FitModel(Jobs jobs, FitWork work, ObservableValue<@Nullable PlanState> plan) {
        this.jobs = jobs;
        this.busy = new Busy(jobs);
        this.work = work;
        this.plan = plan;
    }

    /// Reads one more log with those that were read. One that cannot be read is left out again.
    public void add(Path log) {
        PlanState seen = plan.getValue();
        if (seen == null) {
            return;
        }
        List<Path> all = new ArrayList<>(logs.get());
        all.remove(log);
        all.add(log);
        cancel();
        problem.set(null);
        busy.with(jobs.start(
                tr("Reading the access log"),
                _ -> work.fit(seen.plan(), List.copyOf(all)),
                found -> {
                    logs.set(List.copyOf(all));
                    fit.set(found);
                },
                problem::set));
    }

    /// Ends the reading that goes on.
    public void cancel() {
        busy.cancel();
    }

    /// Knows of no log any more.
    public void forget() {
        cancel();
        problem.set(null);
        logs.set(List.of());
        fit.set(null);
    }

    /// The load that was found, its rates multiplied by what is written.
    ///
    /// @param timeout of a request in milliseconds
    /// @return null while nothing was found, or where that is no load that a plan may have: the problem says why
    @Nullable
    Workload workload(int timeout) {
        WorkloadFit found = fit.get();
        if (found == null) {
            return null;
        }
        problem.set(null);
        try {
            return found.workload(factor(), timeout);
        } catch (IllegalArgumentException wrong) {
            problem.set(new Problem(
                    tr("The log gives no load that a plan may have: %s.", String.valueOf(wrong.getMessage())),
                    tr("Write another factor for its rates, for example 0.1 for a tenth."),
                    wrong));
            return null;
        }
    }

    private double factor() {
        try {
            double factor = Double.parseDouble(scale.get().strip().replace(',', '.'));
            if (factor > 0 && factor <= MOST) {
                return factor;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException(
                tr("“%s” is no factor above 0", scale.get().strip()));
    }

    ReadOnlyObjectProperty<List<Path>> logsProperty() {
        return logs.getReadOnlyProperty();
    }

    /// Null before a log was read.
    ReadOnlyObjectProperty<@Nullable WorkloadFit> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /// By what the rates are multiplied, as somebody writes it.
    StringProperty scaleProperty() {
        return scale;
    }

    ReadOnlyBooleanProperty readingProperty() {
        return busy.goingProperty();
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
