package dev.plimsoll.desktop.drill;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Drafting;
import dev.plimsoll.desktop.report.RecordReport;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Improvement;
import dev.plimsoll.model.drill.Inject;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioState;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the drills screen shows: the drills, and the one that is planned, played or talked over.
public final class DrillModel {
    private static final int USUAL_DAYS = 14;

    private final Jobs jobs;
    private final DrillWork work;
    private final ObservableValue<Person> person;
    private final InstantSource clock;
    private final ObservableList<DrillState> drills = FXCollections.observableArrayList();
    private final ObservableList<ScenarioState> scenarios = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable DrillState> drill = new ReadOnlyObjectWrapper<>();
    private final Drafting<DrillForm> drafting;
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("0:00");
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
    private final ObservableList<String> vague = FXCollections.observableArrayList();
    private final BooleanProperty participants = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final RecordReport<DrillId> report;

    /// @param person who is working
    public DrillModel(Jobs jobs, DrillWork work, ObservableValue<Person> person, InstantSource clock) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.clock = clock;
        this.drafting = new Drafting<>(DrillForm::changed, person);
        this.report = new RecordReport<>(jobs, work::report, work::export, problem);
        // Who leads a drill sees more of it than the others.
        person.subscribe((_, _) -> {
            DrillState shown = drill.get();
            drill.set(null);
            drill.set(shown);
        });
    }

    /// Reads the lists again.
    public void refresh() {
        jobs.start(
                tr("Listing drills"),
                _ -> work.list(),
                listed -> {
                    drills.setAll(listed.drills());
                    // A form that offers them is built again when they change.
                    if (!scenarios.equals(listed.scenarios())) {
                        scenarios.setAll(listed.scenarios());
                    }
                },
                problem::set);
    }

    /// Shows a drill.
    public void open(DrillId id) {
        problem.set(null);
        drafting.setAside();
        jobs.start(tr("Opening %s", id), _ -> work.get(id), this::show, problem::set);
    }

    private void show(DrillState state) {
        report.leave();
        vague.clear();
        drill.set(state);
        tick();
    }

    /// Begins to plan a drill.
    public void write() {
        problem.set(null);
        drafting.write(DrillForm.fresh(today().plusDays(USUAL_DAYS)));
    }

    /// Begins to change the drill that is shown.
    void change() {
        DrillState shown = drill.get();
        if (shown != null) {
            problem.set(null);
            drafting.write(DrillForm.of(shown));
        }
    }

    /// Leaves the form; what was written in it can be taken up again.
    void discard() {
        problem.set(null);
        drafting.setAside();
    }

    /// Keeps what is planned.
    void keep() {
        DrillForm written = drafting.formProperty().get();
        if (written == null) {
            return;
        }
        Person by = person.getValue();
        Drill planned;
        try {
            planned = written.drill(by);
        } catch (Problem wrong) {
            problem.set(wrong);
            return;
        }
        DrillState before = written.before();
        problem.set(null);
        jobs.start(
                tr("Keeping the drill"),
                _ -> before == null ? work.plan(planned, by) : work.revise(before, planned, by),
                kept -> {
                    drafting.kept(written);
                    after(kept);
                },
                problem::set);
    }

    void start() {
        act(tr("Starting the drill"), work::start);
    }

    void pause() {
        act(tr("Pausing"), work::pause);
    }

    void resume() {
        act(tr("Going on"), work::resume);
    }

    void end() {
        act(tr("Ending the drill"), work::end);
    }

    /// Lets something happen.
    void inject(String inject) {
        act(tr("Letting it happen"), (seen, by) -> work.inject(seen, inject, by));
    }

    void mark(DrillMark mark) {
        act(tr("Noting the time"), (seen, by) -> work.mark(seen, mark, by));
    }

    void remark(String remark) {
        act(tr("Keeping the note"), (seen, by) -> work.remark(seen, remark.strip(), by));
    }

    /// Names an improvement; a vague one is kept back with what is vague about it.
    ///
    /// @param anyway whether it is meant as it is
    void improve(String what, String owner, @Nullable LocalDate due, String verification, boolean anyway) {
        DrillState seen = drill.get();
        if (seen == null) {
            return;
        }
        problem.set(null);
        if (what.isBlank() || owner.isBlank() || due == null || verification.isBlank()) {
            problem.set(new Problem(
                    tr("An improvement says what, who, until when, and how one will know."), tr("Fill in all four.")));
            return;
        }
        Improvement improvement = new Improvement(what.strip(), new Person(owner.strip()), due, verification.strip());
        Person by = person.getValue();
        jobs.start(
                tr("Keeping the improvement"),
                _ -> {
                    List<String> found = anyway ? List.of() : work.vague(improvement.what());
                    return found.isEmpty()
                            ? new Improved(work.improve(seen, improvement, by), List.of())
                            : new Improved(null, found);
                },
                came -> {
                    if (came.state() == null) {
                        vague.setAll(came.vague());
                    } else {
                        after(came.state());
                    }
                },
                problem::set);
    }

    /// @param state null when what is vague kept it back
    private record Improved(@Nullable DrillState state, List<String> vague) {}

    void noneBecause(String reason) {
        act(tr("Keeping the reason"), (seen, by) -> work.noneBecause(seen, reason.strip(), by));
    }

    void close() {
        act(tr("Closing the debrief"), work::close);
    }

    /// Compares what the drill is played with with what production has, each of them in a file.
    public void compare(Path production, Path played) {
        act(tr("Comparing with production"), (seen, by) -> work.compare(seen, production, played, by));
    }

    private void act(String title, BiFunction<DrillState, Person, DrillState> deed) {
        DrillState seen = drill.get();
        if (seen != null) {
            Person by = person.getValue();
            problem.set(null);
            jobs.start(title, _ -> deed.apply(seen, by), this::after, problem::set);
        }
    }

    private void after(DrillState state) {
        show(state);
        refresh();
    }

    /// Compiles the report of the shown drill.
    void compile() {
        DrillState shown = drill.get();
        if (shown != null) {
            report.compile(shown.id());
        }
    }

    /// Goes from the report back to the drill.
    void leaveReport() {
        report.leave();
    }

    /// Writes the report in the format of the file's extension.
    public void export(Path file) {
        DrillState shown = drill.get();
        if (shown != null) {
            report.export(shown.id(), file);
        }
    }

    /// Looks at the clock again; called about once a second while a drill is shown.
    void tick() {
        DrillState shown = drill.get();
        Duration ran = shown == null ? Duration.ZERO : shown.clock(clock.instant());
        elapsed.set(DrillWords.clock(ran));
        next.set(shown == null ? "" : DrillWords.next(shown, ran));
    }

    /// Whether all of a drill may be on the screen: for who leads it, unless the screen is shown to the others.
    boolean seesAll(DrillState state) {
        return state.over() || (leads(state) && !participants.get());
    }

    /// The injects that may be on the screen.
    List<Inject> injects(DrillState state) {
        return seesAll(state) ? state.injectsFor(person.getValue()) : state.delivered();
    }

    boolean leads(DrillState state) {
        return state.drill().owner().equals(person.getValue());
    }

    /// Where a drill stands, in a word.
    String state(DrillState state) {
        return state.overdue(today())
                ? trIn("drill", "overdue")
                : trIn("drill", state.phase().title());
    }

    /// Today, in UTC.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public ObservableList<DrillState> drills() {
        return drills;
    }

    ObservableList<ScenarioState> scenarios() {
        return scenarios;
    }

    /// Null while none is shown.
    public ReadOnlyObjectProperty<@Nullable DrillState> drillProperty() {
        return drill.getReadOnlyProperty();
    }

    /// What is planned, and what was left before it was kept.
    Drafting<DrillForm> drafting() {
        return drafting;
    }

    ReadOnlyObjectProperty<@Nullable Report> reportProperty() {
        return report.property();
    }

    /// How long the shown drill has run, without its pauses: `12:05`.
    ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /// When something is to happen next, in a sentence.
    ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// What is vague about the improvement that was kept back.
    ObservableList<String> vague() {
        return vague;
    }

    /// Whether the screen is shown to those who take part: nothing that is still to come is on it.
    BooleanProperty participantsProperty() {
        return participants;
    }

    ReadOnlyStringProperty doneProperty() {
        return report.doneProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
