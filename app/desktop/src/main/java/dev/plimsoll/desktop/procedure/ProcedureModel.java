package dev.plimsoll.desktop.procedure;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Drafting;
import dev.plimsoll.engine.procedure.FindProcedures;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the procedures screen shows: the lists, and one procedure, to read or to write, or one time that it is done.
public final class ProcedureModel {
    private final Jobs jobs;
    private final ProcedureWork work;
    private final ObservableValue<Person> person;
    private final InstantSource clock;
    private final ObservableList<ProcedureState> procedures = FXCollections.observableArrayList();
    private final ObservableList<ExecutionState> executions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ProcedureState> procedure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ExecutionState> execution = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Duration> elapsed = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final Drafting<ProcedureForm> drafting;
    private final Map<String, StringProperty> notes = new HashMap<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param person who is working
    public ProcedureModel(Jobs jobs, ProcedureWork work, ObservableValue<Person> person, InstantSource clock) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.clock = clock;
        this.drafting = new Drafting<>(ProcedureForm::changed, person);
    }

    /// Reads the lists again.
    public void refresh() {
        jobs.start(
                tr("Listing procedures"),
                _ -> work.list(),
                listed -> {
                    // A procedure is shown with when it was done last.
                    executions.setAll(listed.executions());
                    procedures.setAll(listed.procedures());
                },
                problem::set);
    }

    /// The day, by the clock of this machine, when a procedure was finished last; in words.
    String lastDone(ProcedureState state) {
        return FindProcedures.lastExercised(state.id(), executions)
                .map(last -> Words.day(LocalDate.ofInstant(last, ZoneId.systemDefault())))
                .orElse(tr("never"));
    }

    /// Shows a procedure, to read it and to start it.
    public void open(ProcedureId id) {
        problem.set(null);
        drafting.setAside();
        jobs.start(
                tr("Opening %s", id),
                _ -> work.procedure(id),
                found -> {
                    execution.set(null);
                    procedure.set(found);
                },
                problem::set);
    }

    /// Keeps a file as a procedure and shows it.
    public void take(Path file) {
        Person by = person.getValue();
        problem.set(null);
        drafting.setAside();
        jobs.start(tr("Taking in a procedure"), _ -> work.take(file, by), this::kept, problem::set);
    }

    private void kept(ProcedureState state) {
        execution.set(null);
        procedure.set(state);
        refresh();
    }

    /// Begins a new procedure.
    public void begin() {
        problem.set(null);
        drafting.write(ProcedureForm.fresh(person.getValue()));
    }

    /// Begins to change the procedure that is shown.
    void change() {
        ProcedureState shown = procedure.get();
        if (shown != null) {
            problem.set(null);
            drafting.write(ProcedureForm.of(shown));
        }
    }

    /// Leaves the form; what was written in it can be taken up again.
    void discard() {
        problem.set(null);
        drafting.setAside();
    }

    /// Keeps what is written, as a new procedure or the next version of one.
    void keep() {
        ProcedureForm written = drafting.formProperty().get();
        if (written == null) {
            return;
        }
        problem.set(null);
        Procedure said;
        try {
            said = written.procedure();
        } catch (Problem wrong) {
            problem.set(wrong);
            return;
        }
        Person by = person.getValue();
        ProcedureState before = written.before();
        String note = written.note().get().strip();
        jobs.start(
                tr("Keeping the procedure"),
                _ -> before == null ? work.draft(said, by) : work.revise(before, said, by, note),
                kept -> {
                    drafting.kept(written);
                    kept(kept);
                },
                problem::set);
    }

    /// Shows one time that a procedure is or was done.
    public void open(ExecutionId id) {
        problem.set(null);
        drafting.setAside();
        jobs.start(tr("Opening %s", id), _ -> work.execution(id), this::show, problem::set);
    }

    private void show(ExecutionState state) {
        ExecutionState before = execution.get();
        if (before == null || !before.id().equals(state.id())) {
            notes.clear();
        }
        procedure.set(null);
        execution.set(state);
        tick();
    }

    /// Starts the procedure that is shown.
    public void start() {
        ProcedureState shown = procedure.get();
        if (shown != null) {
            Person by = person.getValue();
            problem.set(null);
            jobs.start(
                    tr("Starting %s", shown.id()),
                    _ -> work.start(shown, by),
                    started -> {
                        show(started);
                        refresh();
                    },
                    problem::set);
        }
    }

    /// Ticks a step, with what was written beside it.
    public void tick(String step) {
        String words = note(step).get().strip();
        act(tr("Ticking %s", step), (seen, by) -> work.tick(seen, step, by, words));
    }

    /// Skips a step; what was written beside it is the reason.
    public void skip(String step) {
        String words = note(step).get().strip();
        act(tr("Skipping %s", step), (seen, by) -> work.skip(seen, step, by, words));
    }

    /// Attaches a file as evidence of a step.
    public void attach(String step, Path file) {
        act(tr("Attaching evidence"), (seen, by) -> work.attach(seen, step, by, file));
    }

    public void finish() {
        act(tr("Finishing"), work::finish);
    }

    public void abort(String reason) {
        act(tr("Aborting"), (seen, by) -> work.abort(seen, by, reason));
    }

    private void act(String title, BiFunction<ExecutionState, Person, ExecutionState> deed) {
        ExecutionState seen = execution.get();
        if (seen == null) {
            return;
        }
        Person by = person.getValue();
        problem.set(null);
        jobs.start(
                title,
                _ -> deed.apply(seen, by),
                after -> {
                    show(after);
                    refresh();
                },
                problem::set);
    }

    /// Looks at the clock again; called about once a second while an execution is shown.
    public void tick() {
        ExecutionState shown = execution.get();
        elapsed.set(
                shown == null || shown.over()
                        ? Duration.ZERO
                        : Duration.between(shown.last().at(), clock.instant()));
    }

    /// Whether the present step takes longer than it should.
    boolean late(Step step) {
        Duration target = step.target();
        return target != null && elapsed.get().compareTo(target) > 0;
    }

    /// What is written beside a step, until it is ticked.
    StringProperty note(String step) {
        return notes.computeIfAbsent(step, _ -> new SimpleStringProperty(""));
    }

    public ObservableList<ProcedureState> procedures() {
        return procedures;
    }

    public ObservableList<ExecutionState> executions() {
        return executions;
    }

    /// Null unless a procedure is shown.
    public ReadOnlyObjectProperty<@Nullable ProcedureState> procedureProperty() {
        return procedure.getReadOnlyProperty();
    }

    /// Null unless one time of doing it is shown.
    public ReadOnlyObjectProperty<@Nullable ExecutionState> executionProperty() {
        return execution.getReadOnlyProperty();
    }

    /// Since the last thing that happened in the shown execution.
    public ReadOnlyObjectProperty<Duration> elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /// The form, and what was set aside of it.
    Drafting<ProcedureForm> drafting() {
        return drafting;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
