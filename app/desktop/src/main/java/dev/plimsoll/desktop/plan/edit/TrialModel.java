package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.ExperimentPlan;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the form watches for, saved or not, tried on recorded runs when somebody asks.
public final class TrialModel {
    private final Jobs jobs;
    private final TrialWork work;
    private final ReadOnlyObjectWrapper<@Nullable Trial> trial = new ReadOnlyObjectWrapper<>();
    private final Busy trying;
    private final ReadOnlyBooleanWrapper overtaken = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    public TrialModel(Jobs jobs, TrialWork work) {
        this.jobs = jobs;
        this.work = work;
        this.trying = new Busy(jobs);
    }

    /// Tries a plan; what was tried before stays on the screen until then.
    ///
    /// @param plan null when what is written is none yet
    void attempt(@Nullable ExperimentPlan plan) {
        cancel();
        problem.set(null);
        if (plan == null) {
            problem.set(new Problem(
                    tr("A field of the plan does not fit yet, so nothing was tried."),
                    tr("Mend what the pages mark, then try again.")));
            return;
        }
        trying.with(jobs.start(
                tr("Trying the plan on recorded runs"),
                progress -> Trial.of(plan, work.latest(plan, progress)),
                found -> {
                    trial.set(found);
                    overtaken.set(false);
                },
                problem::set));
    }

    /// Ends the trial that goes on.
    void cancel() {
        trying.cancel();
    }

    /// Another plan is on the screen: nothing is known of it.
    public void forget() {
        cancel();
        problem.set(null);
        trial.set(null);
        overtaken.set(false);
    }

    /// Compares what was tried with what is written now.
    void written(@Nullable ExperimentPlan now) {
        Trial seen = trial.get();
        overtaken.set(seen != null && !seen.plan().equals(now));
    }

    /// Null before somebody asked.
    ReadOnlyObjectProperty<@Nullable Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty tryingProperty() {
        return trying.goingProperty();
    }

    /// Whether what is written now is not what was tried.
    ReadOnlyBooleanProperty overtakenProperty() {
        return overtaken.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
