package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Finds out whom the edits on the screen hit and what they raise, one thing after the other, while the edits can be
/// read already. The contracts are read for it again and let go: of 12 MB they are too large to keep beside a window.
public final class ReachModel {
    private final Jobs jobs;
    private final ReachWork work;
    private final ReadOnlyObjectWrapper<Reach> reach = new ReadOnlyObjectWrapper<>(Reach.NONE);
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Problem> problem;
    private final List<Job> going = new ArrayList<>();
    private final List<Job> finding = new ArrayList<>();
    private @Nullable Amended amended;

    /// @param problem where what went wrong is shown
    ReachModel(Jobs jobs, ReachWork work, ObjectProperty<@Nullable Problem> problem) {
        this.jobs = jobs;
        this.work = work;
        this.problem = problem;
    }

    /// Begins anew with another amendment. The consumers stay named.
    void of(Amended opened) {
        stop();
        amended = opened;
        reach.set(Reach.NONE);
        if (opened.groups().isEmpty()) {
            return;
        }
        next(tr("Reading the contracts"), () -> work.read(opened), contracts -> tags(opened, contracts));
    }

    /// Names one more file that says who the consumers are.
    public void name(Path file) {
        Amended open = amended;
        if (open != null) {
            files.remove(file);
            files.add(file);
            problem.set(null);
            consumers(open, () -> work.read(open), failure -> {
                // who is known by the other files stays known, and this one is not asked for every amendment again
                files.remove(file);
                problem.set(failure);
            });
        }
    }

    /// Names nobody any more.
    public void forgetConsumers() {
        finding.forEach(Job::cancel);
        files.clear();
        reach.set(reach.get().withConsumers(Map.of()));
    }

    private void tags(Amended opened, ReachWork.Contracts contracts) {
        next(tr("Finding the tags"), () -> Tags.of(opened.groups(), contracts), found -> {
            reach.set(reach.get().withTags(found));
            if (!files.isEmpty()) {
                consumers(opened, () -> contracts, problem::set);
            }
            next(
                    tr("Deriving the experiments"),
                    () -> work.experiments(opened, contracts),
                    asked -> reach.set(reach.get().withExperiments(asked)));
        });
    }

    private void consumers(Amended opened, Supplier<ReachWork.Contracts> contracts, Consumer<Problem> failed) {
        List<Path> named = List.copyOf(files);
        finding.forEach(Job::cancel);
        finding.clear();
        finding.add(next(
                tr("Finding the consumers"),
                () -> work.consumers(opened, contracts.get(), named),
                hit -> reach.set(reach.get().withConsumers(hit)),
                failed));
    }

    private <T> Job next(String title, Supplier<T> step, Consumer<T> then) {
        return next(title, step, then, problem::set);
    }

    private <T> Job next(String title, Supplier<T> step, Consumer<T> then, Consumer<Problem> failed) {
        Job job = jobs.start(title, _ -> step.get(), then, failed);
        going.add(job);
        return job;
    }

    private void stop() {
        going.forEach(Job::cancel);
        going.clear();
        finding.clear();
    }

    /// What is known by now.
    public ReadOnlyObjectProperty<Reach> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /// The files that say who the consumers are.
    public ObservableList<Path> files() {
        return FXCollections.unmodifiableObservableList(files);
    }
}
