package dev.plimsoll.desktop.environment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.environment.EnvironmentWork.Row;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Drafting;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.Person;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the environments screen shows: the list, and one card, to read or to write.
public final class EnvironmentModel {
    private final Jobs jobs;
    private final EnvironmentWork work;
    private final ObservableValue<Person> person;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Row> shown = new ReadOnlyObjectWrapper<>();
    private final Drafting<EnvironmentForm> drafting;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param person who is working
    public EnvironmentModel(Jobs jobs, EnvironmentWork work, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.drafting = new Drafting<>(EnvironmentForm::changed, person);
    }

    /// Reads the list again.
    public void refresh() {
        Row before = shown.get();
        list(before == null ? null : before.state().id());
    }

    /// Shows a card.
    public void open(EnvironmentId id) {
        drafting.setAside();
        list(id);
    }

    private void list(@Nullable EnvironmentId id) {
        problem.set(null);
        jobs.start(
                tr("Listing environments"),
                _ -> work.all(),
                found -> {
                    rows.setAll(found);
                    shown.set(found.stream()
                            .filter(row -> row.state().id().equals(id))
                            .findFirst()
                            .orElse(null));
                },
                problem::set);
    }

    /// Begins a new card.
    public void begin() {
        problem.set(null);
        drafting.write(EnvironmentForm.fresh(person.getValue()));
    }

    /// Begins to change the card that is shown.
    public void change() {
        Row seen = shown.get();
        if (seen != null) {
            problem.set(null);
            drafting.write(EnvironmentForm.of(seen.state()));
        }
    }

    /// Leaves the form; what was written in it can be taken up again.
    public void discard() {
        drafting.setAside();
        problem.set(null);
    }

    /// Keeps what is written.
    public void keep() {
        EnvironmentForm written = formProperty().get();
        if (written == null) {
            return;
        }
        Person by = person.getValue();
        EnvironmentState before = written.before();
        String title = tr("Keeping the card of %s", written.name().get().strip());
        act(
                title,
                () -> {
                    EnvironmentCard card = written.card();
                    return before == null ? work.draft(card, by) : work.revise(before, card, by);
                },
                () -> drafting.kept(written));
    }

    /// Takes on the part that the shown card gives to the person who is working.
    public void acknowledge() {
        Row seen = shown.get();
        if (seen != null) {
            Person by = person.getValue();
            act(tr("Acknowledging %s", seen.state().id()), () -> work.acknowledge(seen.state(), by), () -> {});
        }
    }

    private void act(String title, Supplier<EnvironmentState> deed, Runnable then) {
        problem.set(null);
        jobs.start(
                title,
                _ -> deed.get(),
                after -> {
                    then.run();
                    list(after.id());
                },
                problem::set);
    }

    /// Whether a card waits for somebody.
    static boolean waitsFor(Row row, Person who) {
        return row.waiting().contains(who);
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    ObservableValue<Person> person() {
        return person;
    }

    /// Null while none is open.
    public ReadOnlyObjectProperty<@Nullable Row> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is written; null while only read.
    ReadOnlyObjectProperty<@Nullable EnvironmentForm> formProperty() {
        return drafting.formProperty();
    }

    /// The form, and what was set aside of it.
    Drafting<EnvironmentForm> drafting() {
        return drafting;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
