package dev.plimsoll.desktop.plan;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Reviewing the plan on the screen: comments, objections, and approvals from a point of view.
public final class ReviewModel {
    /// An item of a lane's checklist.
    record Item(String text, BooleanProperty looked) {
        static Item of(String text) {
            return new Item(text, new SimpleBooleanProperty());
        }
    }

    /// @param number counted from 1
    /// @param settled how it was settled; null while it was not
    record Remark(int number, PlanEvent.Commented comment, PlanEvent.@Nullable Settled settled) {}

    private final Jobs jobs;
    private final ReviewWork work;
    private final PlanModel plan;
    private final ObservableValue<Person> person;
    private final ObjectProperty<@Nullable Lane> lane = new SimpleObjectProperty<>();
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty field = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty objection = new SimpleBooleanProperty();

    /// @param plan what is reviewed; told what came of it
    /// @param person who is working
    public ReviewModel(Jobs jobs, ReviewWork work, PlanModel plan, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.work = work;
        this.plan = plan;
        this.person = person;
        lane.subscribe(this::list);
    }

    private void list(@Nullable Lane chosen) {
        items.clear();
        if (chosen != null) {
            jobs.start(
                    tr("Reading the checklist"),
                    _ -> work.checklist(chosen),
                    texts -> items.setAll(texts.stream().map(Item::of).toList()),
                    plan.problemProperty()::set);
        }
    }

    /// Puts the plan to review.
    public void submit() {
        act(tr("Submitting %s"), work::submit, () -> {});
    }

    /// Puts the concluded plan away, with the note as what should be remembered.
    public void archive() {
        String words = note.get().strip();
        act(tr("Archiving %s"), (seen, by) -> work.archive(seen, by, words), () -> note.set(""));
    }

    /// Approves from the chosen lane what is on the screen.
    public void approve() {
        Lane chosen = lane.get();
        if (chosen != null) {
            List<String> looked = items.stream()
                    .filter(item -> item.looked().get())
                    .map(Item::text)
                    .toList();
            String words = note.get().strip();
            act(tr("Approving %s"), (seen, by) -> work.approve(seen, by, words, chosen, looked), () -> {
                note.set("");
                lane.set(null);
            });
        }
    }

    /// Says something about a field, or about the whole plan.
    public void comment() {
        String where = field.get().strip();
        String words = text.get().strip();
        boolean against = objection.get();
        Lane from = lane.get();
        act(tr("Commenting on %s"), (seen, by) -> work.comment(seen, by, where, words, against, from), () -> {
            text.set("");
            field.set("");
            objection.set(false);
        });
    }

    /// Settles a comment.
    public void settle(int comment, String words) {
        act(tr("Settling a comment of %s"), (seen, by) -> work.settle(seen, by, comment, words.strip()), () -> {});
    }

    /// @param title with a place for the plan
    private void act(String title, BiFunction<PlanState, Person, PlanState> deed, Runnable then) {
        PlanState seen = plan.stateProperty().get();
        if (seen == null) {
            return;
        }
        Person by = person.getValue();
        plan.problemProperty().set(null);
        jobs.start(
                title.formatted(seen.id()),
                _ -> deed.apply(seen, by),
                after -> {
                    then.run();
                    plan.open(after);
                },
                plan.problemProperty()::set);
    }

    /// The comments of a plan with how they were settled.
    static List<Remark> remarks(PlanState state) {
        List<PlanEvent.Commented> comments = state.all(PlanEvent.Commented.class);
        List<PlanEvent.Settled> settled = state.all(PlanEvent.Settled.class);
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            int number = i + 1;
            remarks.add(new Remark(
                    number,
                    comments.get(i),
                    settled.stream()
                            .filter(one -> one.comment() == number)
                            .findFirst()
                            .orElse(null)));
        }
        return remarks;
    }

    /// Whether no run of the plan has ended yet, so that there is nothing to put away.
    static boolean neverRan(PlanState state) {
        return state.all(PlanEvent.RunEnded.class).isEmpty();
    }

    PlanModel plan() {
        return plan;
    }

    /// From which point of view; null for none in particular.
    public ObjectProperty<@Nullable Lane> laneProperty() {
        return lane;
    }

    /// What a reviewer of the chosen lane looks at.
    ObservableList<Item> items() {
        return items;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /// The field that a comment is about.
    public StringProperty fieldProperty() {
        return field;
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Whether a comment stands against a run until it is settled.
    public BooleanProperty objectionProperty() {
        return objection;
    }
}
