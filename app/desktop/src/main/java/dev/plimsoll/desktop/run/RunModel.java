package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.engine.slate.CleanSlate;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the run screen shows: one run, live or from the record, and the run that is going on, if any.
public final class RunModel {
    private final Jobs jobs;
    private final FxBridge fx;
    private final RunWork work;
    private final ReadOnlyObjectWrapper<@Nullable Run> run = new ReadOnlyObjectWrapper<>();
    private final GoingRun going;
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Subscription watching;
    private Consumer<Run> ended = _ -> {};
    private Runnable started = () -> {};

    public RunModel(Jobs jobs, FxBridge fx, RunWork work) {
        this(jobs, fx, work, new GoingRun());
    }

    private RunModel(Jobs jobs, FxBridge fx, RunWork work, GoingRun going) {
        this.jobs = jobs;
        this.fx = fx;
        this.work = work;
        this.going = going;
        this.watching = Subscription.combine(
                going.latest.subscribe((_, now) -> follow(now)), going.active.subscribe((before, now) -> {
                    Run last = going.latest.get();
                    if (before != null && now == null && last != null) {
                        ended.accept(last);
                    }
                }));
    }

    /// What another window shows: a run of its own, of which one alone goes on for both.
    public RunModel another() {
        return new RunModel(jobs, fx, work, going);
    }

    /// Shows nothing any more of what goes on, which is left alone.
    public void close() {
        watching.unsubscribe();
    }

    /// Who is told, on the FX thread, that a run has been started from here.
    public void onStarted(Runnable listener) {
        started = listener;
    }

    /// Who is told, on the FX thread, that a run has ended.
    public void onEnded(Consumer<Run> listener) {
        ended = listener;
    }

    /// Starts a plan and shows its run live.
    ///
    /// @param refused is told on the FX thread why it could not start
    public void start(PlanId plan, Person by, Consumer<Problem> refused) {
        start(plan, by, false, refused);
    }

    /// Starts the plan of the shown run again, and clears first what earlier runs left behind.
    public void startCleared(Person by) {
        Run shown = run.get();
        if (shown != null) {
            start(shown.start().planId(), by, true, problem::set);
        }
    }

    private void start(PlanId plan, Person by, boolean reset, Consumer<Problem> refused) {
        if (going.starting.get() || going.active.get() != null) {
            return;
        }
        going.starting.set(true);
        // A run that goes on unseen would be one without a kill switch.
        jobs.deed(tr("Starting %s", plan), () -> work.start().start(plan, by, reset), this::begin, failure -> {
            going.starting.set(false);
            refused.accept(failure);
        });
    }

    private void begin(ActiveRun begun) {
        follow(begun);
        started.run();
    }

    private void follow(ActiveRun begun) {
        going.killPulled.set(false);
        problem.set(null);
        saved.set("");
        going.latest.set(begun.now());
        going.active.set(begun);
        going.starting.set(false); // not before: at no moment does it look as if nothing went on
        run.set(begun.now());
        Consumer<Run> snapshots = fx.latest(snapshot -> show(begun, snapshot));
        begun.onEvent(_ -> snapshots.accept(begun.now()));
    }

    /// The run that goes on may be the one that is shown.
    private void follow(@Nullable Run snapshot) {
        Run shown = run.get();
        if (snapshot != null && (shown == null || shown.id().equals(snapshot.id()))) {
            run.set(snapshot);
        }
    }

    private void show(ActiveRun source, Run snapshot) {
        if (!source.equals(going.active.get())) {
            return;
        }
        going.latest.set(snapshot);
        tick();
        Problem unsaved = source.unsaved();
        if (unsaved != null) {
            problem.set(unsaved);
        }
        if (snapshot.ended()) {
            going.active.set(null);
        }
    }

    /// Another look at the run that is shown: it stays with this run, and follows it while it goes on. Null before any.
    public @Nullable RunModel beside() {
        Run shown = run.get();
        if (shown == null) {
            return null;
        }
        RunModel beside = new RunModel(jobs, fx, work);
        ActiveRun now = going.active.get();
        if (now != null && now.now().id().equals(shown.id())) {
            beside.follow(now);
        } else {
            beside.run.set(shown);
        }
        return beside;
    }

    /// Asks for the remaining time again; called a few times a second while a run is going on.
    public void tick() {
        ActiveRun now = going.active.get();
        going.remaining.set(now == null ? Duration.ZERO : now.remaining());
        going.progress.set(now == null ? 1 : now.progress());
    }

    /// Shows a run from the record, or live when it is the one that is going on.
    public void open(RunId id) {
        problem.set(null);
        saved.set("");
        ActiveRun now = going.active.get();
        if (now != null && now.now().id().equals(id)) {
            run.set(now.now());
            return;
        }
        jobs.start(tr("Opening %s", id), _ -> work.find().apply(id), run::set, problem::set);
    }

    /// Stops the run that is going on: load ends, every fault goes, the rollback runs. Never waits.
    public void kill(Person by) {
        ActiveRun now = going.active.get();
        if (now != null) {
            going.killPulled.set(true);
            now.kill(by, by + " pulled the kill switch.");
        }
    }

    /// Writes the evidence of the shown run into a folder.
    public void saveEvidence(Path folder) {
        Run shown = run.get();
        if (shown != null) {
            problem.set(null);
            jobs.start(
                    tr("Saving the evidence of %s", shown.id()),
                    _ -> work.saveEvidence().apply(shown.id(), folder),
                    path -> saved.set(tr("Evidence saved in %s.", path)),
                    problem::set);
        }
    }

    /// Tells where something of the shown run was saved.
    void savedIn(Path file) {
        problem.set(null);
        saved.set(tr("Saved in %s.", file));
    }

    /// The run on the screen; null before any.
    public ReadOnlyObjectProperty<@Nullable Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// The run that is going on, which need not be the one on the screen; null when none is.
    public ReadOnlyObjectProperty<@Nullable ActiveRun> activeProperty() {
        return going.active.getReadOnlyProperty();
    }

    /// Whether a run goes on or is being started.
    public ObservableValue<Boolean> goingProperty() {
        return going.starting.flatMap(
                now -> Present.map(going.active, _ -> true, false).map(one -> one || now));
    }

    /// The run that went on last, as it stood last; null before any.
    public ReadOnlyObjectProperty<@Nullable Run> latestProperty() {
        return going.latest.getReadOnlyProperty();
    }

    /// Whether the run on the screen is the one that is going on.
    public ObservableValue<Boolean> liveProperty() {
        return Present.map(run, shown -> !shown.ended(), false);
    }

    /// Whether the run on the screen did not begin because of what can be cleared.
    public ObservableValue<Boolean> clearableProperty() {
        return Present.map(run, CleanSlate::clearable, false);
    }

    public ReadOnlyBooleanProperty startingProperty() {
        return going.starting.getReadOnlyProperty();
    }

    /// Whether the kill switch was pulled on the latest run.
    public ReadOnlyBooleanProperty killPulledProperty() {
        return going.killPulled.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Duration> remainingProperty() {
        return going.remaining.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty progressProperty() {
        return going.progress.getReadOnlyProperty();
    }

    /// Where the evidence was saved, in a sentence; empty when it was not.
    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
