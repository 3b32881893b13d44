package dev.plimsoll.desktop.action;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

/// What the actions screen shows: the board, overdue ones first, and the chosen action or one that is being opened.
public final class ActionBoardModel {
    private final Jobs jobs;
    private final ActionBoardWork work;
    private final ObservableValue<Person> person;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ObservableList<ActionState> rows = FXCollections.observableArrayList();
    private final BooleanProperty settledToo = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ActionState> chosen = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty begun = new SimpleBooleanProperty();
    private final ActionDraft draft;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private List<ActionState> all = List.of();

    /// @param person who is working
    /// @param wordings checks what is to be done for blame and for vague words
    /// @param zone of the days on which actions are due
    public ActionBoardModel(
            Jobs jobs,
            ActionBoardWork work,
            ObservableValue<Person> person,
            Wordings wordings,
            InstantSource clock,
            ZoneId zone) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.clock = clock;
        this.zone = zone;
        this.draft = new ActionDraft(wordings.field());
        settledToo.subscribe((_, _) -> list());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// Reads the board again.
    public void refresh() {
        jobs.start(tr("Listing actions"), _ -> work.all(), this::show, problem::set);
    }

    private void show(List<ActionState> read) {
        all = read;
        list();
    }

    private void list() {
        LocalDate today = today();
        rows.setAll(all.stream()
                .filter(action -> settledToo.get() || !action.status().settled())
                .sorted(Comparator.comparing((ActionState action) -> !action.overdue(today))
                        .thenComparing(ActionState::status)
                        .thenComparing(action -> dueOrLast(action.action()))
                        .thenComparingLong(action -> action.id().number()))
                .toList());
        long open = all.stream().filter(action -> !action.status().settled()).count();
        long overdue = all.stream().filter(action -> action.overdue(today)).count();
        summary.set(all.isEmpty() ? "" : tr("%d of %d not settled, %d of them overdue.", open, all.size(), overdue));
    }

    private static LocalDate dueOrLast(Action action) {
        LocalDate due = action.due();
        return due == null ? LocalDate.MAX : due;
    }

    /// Shows an action.
    public void open(ActionId id) {
        clear();
        jobs.start(
                tr("Opening %s", id),
                _ -> work.all(),
                read -> {
                    show(read);
                    read.stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(this::choose);
                },
                problem::set);
    }

    private void clear() {
        problem.set(null);
        done.set("");
    }

    private void choose(ActionState state) {
        begun.set(false);
        words.set("");
        ActionState before = chosen.get();
        boolean same = before != null && before.id().equals(state.id());
        if (!same || !draft.changedProperty().get()) {
            draft.load(state.action());
        }
        chosen.set(state);
    }

    /// Begins an action; nothing is kept before [#keep()].
    ///
    /// @param source the record it follows from; may be empty
    public void begin(String source) {
        clear();
        chosen.set(null);
        draft.blank(person.getValue(), source);
        begun.set(true);
    }

    /// Keeps what is written.
    public void keep() {
        ActionState seen = chosen.get();
        Person by = person.getValue();
        clear();
        try {
            Action action = draft.written();
            start(
                    tr("Keeping the action"),
                    () -> seen == null ? work.open(action, by) : work.revise(seen, action, by),
                    seen == null ? tr("Action %s is open.") : tr("Action %s says this now."));
        } catch (Problem wrong) {
            problem.set(wrong);
        }
    }

    /// Forgets what was written and not kept.
    public void revert() {
        ActionState seen = chosen.get();
        if (seen == null) {
            begun.set(false);
        } else {
            draft.load(seen.action());
        }
    }

    /// @param sentence with a place for the action
    private void start(String title, Supplier<ActionState> deed, String sentence) {
        jobs.start(
                title,
                _ -> deed.get(),
                after -> {
                    draft.changedProperty().set(false);
                    choose(after);
                    done.set(sentence.formatted(after.id()));
                    refresh();
                },
                problem::set);
    }

    private void act(String title, BiFunction<ActionState, Person, ActionState> deed, String sentence) {
        ActionState seen = chosen.get();
        if (seen != null) {
            Person by = person.getValue();
            clear();
            start(title, () -> deed.apply(seen, by), sentence);
        }
    }

    /// Says that somebody works on it.
    public void work() {
        act(tr("Beginning"), work::begin, tr("Action %s is in progress."));
    }

    /// Says that it is done; what was written is the evidence.
    public void done() {
        String evidence = words.get();
        act(tr("Finishing"), (seen, by) -> work.done(seen, evidence, by), tr("Action %s is done."));
    }

    /// Says that the evidence was looked at; what was written is the finding.
    public void verify() {
        String finding = words.get();
        act(tr("Verifying"), (seen, by) -> work.verify(seen, finding, by), tr("Action %s is verified."));
    }

    /// Does without it; what was written is the reason.
    public void waive() {
        String reason = words.get();
        act(tr("Waiving"), (seen, by) -> work.waive(seen, reason, by), tr("Action %s is waived."));
    }

    /// Ends it; what was written is the reason.
    public void cancel() {
        String reason = words.get();
        act(tr("Cancelling"), (seen, by) -> work.cancel(seen, reason, by), tr("Action %s is cancelled."));
    }

    /// Opens it again; what was written is the reason.
    public void reopen() {
        String reason = words.get();
        act(tr("Opening again"), (seen, by) -> work.reopen(seen, reason, by), tr("Action %s is open again."));
    }

    /// Writes all actions for another program.
    public void export(ActionBoardWork.Form form, Path file) {
        clear();
        jobs.start(
                tr("Exporting actions"),
                _ -> work.export(form, file),
                count -> done.set(trCount(count, "1 action is in %2$s.", "%d actions are in %2$s.", file)),
                problem::set);
    }

    public ObservableList<ActionState> rows() {
        return rows;
    }

    /// Whether those are shown too for which nothing is waited any more.
    BooleanProperty settledTooProperty() {
        return settledToo;
    }

    /// How many are waited for and overdue, in a sentence; empty without an action.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Null while none is chosen.
    public ReadOnlyObjectProperty<@Nullable ActionState> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether an action is written that is not opened yet.
    BooleanProperty begunProperty() {
        return begun;
    }

    ActionDraft draft() {
        return draft;
    }

    /// Evidence, finding or reason, whatever the next step asks for.
    StringProperty wordsProperty() {
        return words;
    }

    /// What was done last, in a sentence; may be empty.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
