package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.discussion.DiscussionState.Comment;
import dev.plimsoll.model.discussion.DiscussionState.Given;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What is said of the edits on the screen: comments on the chosen one, and accepting it with a reason.
public final class RemarksModel {
    /// How long an acceptance holds unless somebody says otherwise, in days.
    private static final int USUAL_DAYS = 30;

    private final Jobs jobs;
    private final RemarkWork work;
    private final ObservableValue<Person> person;
    private final ObservableValue<@Nullable ChangeGroup> chosen;
    private final ObjectProperty<@Nullable Problem> problem;
    private final ReadOnlyObjectWrapper<@Nullable Remarks> remarks = new ReadOnlyObjectWrapper<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final BooleanProperty accepting = new SimpleBooleanProperty();
    private Consumer<Amended> judged = _ -> {};
    private @Nullable Amended compared;
    private int opening;

    /// @param person who is working
    /// @param chosen the edit that is spoken of
    /// @param problem where what went wrong is shown
    RemarksModel(
            Jobs jobs,
            RemarkWork work,
            ObservableValue<Person> person,
            ObservableValue<@Nullable ChangeGroup> chosen,
            ObjectProperty<@Nullable Problem> problem) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.chosen = chosen;
        this.problem = problem;
        // what was written of one change is not to be said of another
        chosen.subscribe((before, now) -> {
            if (before == null || now == null || !before.root().equals(now.root())) {
                cancel();
                text.set("");
            }
        });
    }

    /// Tells that other edits count by now.
    ///
    /// @param listener is given the amendment with what is accepted marked
    void onJudged(Consumer<Amended> listener) {
        judged = listener;
    }

    /// Begins anew with another amendment, as it was compared.
    void of(Amended opened) {
        compared = opened;
        opening++;
        remarks.set(null);
        cancel();
        refresh();
    }

    /// Reads again what is said: somebody else may have said something.
    public void refresh() {
        Amended of = compared;
        if (of != null) {
            ask(tr("Reading what is said of the changes"), of, () -> {}, () -> {});
        }
    }

    /// Says what is typed of the chosen edit.
    public void comment() {
        String words = text.get().strip();
        act(
                tr("Commenting on a change"),
                (of, edit, by) -> work.comment(of.diff(), edit.lead().fingerprint(), words, by),
                () -> text.set(""));
    }

    /// @param words how; may be empty
    public void settle(Comment comment, String words) {
        act(tr("Settling a comment"), (_, _, by) -> work.settle(comment, words.strip(), by), () -> {});
    }

    /// Opens the form that asks for a reason.
    public void beginAccepting() {
        Remarks known = remarks.get();
        if (until.get() == null && known != null) {
            until.set(known.today().plusDays(USUAL_DAYS));
        }
        accepting.set(true);
    }

    /// Closes the form and forgets what is in it.
    public void cancel() {
        accepting.set(false);
        reason.set("");
        until.set(null);
    }

    /// Accepts the chosen edit, at all its places, for the reason that is typed.
    public void accept() {
        String why = reason.get().strip();
        LocalDate last = until.get();
        if (last == null) {
            problem.set(new Problem(
                    tr("The acceptance has no last day."), tr("Choose the day up to which the change is accepted.")));
            return;
        }
        act(
                tr("Accepting a change"),
                (of, edit, by) -> work.accept(of.diff(), edit.lead().fingerprint(), why, last, by),
                this::cancel);
    }

    /// Lets the change count again.
    public void withdraw(Given given, String why) {
        act(tr("Withdrawing an acceptance"), (_, _, by) -> work.withdraw(given, why.strip(), by), () -> {});
    }

    /// Something that is said of an edit.
    @FunctionalInterface
    private interface Deed {
        void say(Amended of, ChangeGroup edit, Person by);
    }

    private void act(String title, Deed deed, Runnable then) {
        Amended of = compared;
        ChangeGroup edit = chosen.getValue();
        if (of != null && edit != null) {
            Person by = person.getValue();
            problem.set(null);
            ask(title, of, () -> deed.say(of, edit, by), then);
        }
    }

    /// What is said, and what the edits are by it: of a large contract that takes longer than a screen may.
    private record Told(Remarks remarks, @Nullable Amended judged) {
        static Told of(Amended compared, Remarks remarks) {
            return new Told(
                    remarks,
                    remarks.given().isEmpty() ? null : Amended.of(compared.source(), remarks.diff(), compared.sides()));
        }
    }

    private void ask(String title, Amended of, Runnable deed, Runnable then) {
        int asked = opening;
        jobs.start(
                title,
                _ -> {
                    deed.run();
                    return Told.of(of, work.of(of.diff()));
                },
                told -> {
                    if (asked == opening) {
                        then.run();
                        Amended now = told.judged();
                        if (now != null) {
                            judged.accept(now);
                        }
                        remarks.set(told.remarks());
                    }
                },
                problem::set);
    }

    /// Null until it is known.
    public ReadOnlyObjectProperty<@Nullable Remarks> remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    /// The comment that is being written.
    public StringProperty textProperty() {
        return text;
    }

    /// Why the chosen edit may go ahead.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// The last day of the acceptance.
    public ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    /// Whether the form that asks for a reason is open.
    public BooleanProperty acceptingProperty() {
        return accepting;
    }
}
