package dev.plimsoll.desktop.settings;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.settings.TrashWork.Item;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What does not hold any more, and the way to let it hold again. What held until then goes into the trash itself.
public final class TrashModel {
    private final Jobs jobs;
    private final TrashWork work;
    private final ObservableValue<Person> person;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Item> chosen = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param person who is working
    public TrashModel(Jobs jobs, TrashWork work, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
    }

    /// Reads it again.
    public void refresh() {
        problem.set(null);
        jobs.start(
                tr("Looking into the trash"),
                _ -> work.list(),
                found -> {
                    items.setAll(found);
                    chosen.set(null);
                },
                problem::set);
    }

    /// Lets the chosen one hold again; a plan asks for a reason.
    public void restore() {
        Item one = chosen.get();
        if (one == null) {
            return;
        }
        problem.set(null);
        done.set("");
        Person by = person.getValue();
        String why = reason.get().strip();
        jobs.start(
                tr("Restoring %s", one.name()),
                _ -> work.restore(one.name(), by, why),
                what -> {
                    done.set(tr("Restored by %s: %s.", by, what));
                    reason.set("");
                    refresh();
                },
                problem::set);
    }

    public ObservableList<Item> items() {
        return items;
    }

    /// Null while none is chosen.
    public ObjectProperty<@Nullable Item> chosenProperty() {
        return chosen;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /// What was restored last, in a sentence; empty when nothing was.
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
