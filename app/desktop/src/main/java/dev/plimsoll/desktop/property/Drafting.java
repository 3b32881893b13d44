package dev.plimsoll.desktop.property;

import dev.plimsoll.model.plan.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The form that is written on a screen. What somebody leaves in it is set aside, not lost, until they take it up
/// again or the window is closed; nobody else is offered it.
public final class Drafting<F> {
    private final Predicate<F> changed;
    private final ObservableValue<Person> person;
    private final ReadOnlyObjectWrapper<@Nullable F> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable F> aside = new ReadOnlyObjectWrapper<>();
    private final Map<Person, F> left = new HashMap<>();

    /// @param changed whether somebody has written something in a form
    /// @param person who is working
    public Drafting(Predicate<F> changed, ObservableValue<Person> person) {
        this.changed = changed;
        this.person = person;
        person.subscribe((before, now) -> {
            leave(before);
            aside.set(left.get(now));
        });
    }

    /// Begins to write; what is written now is set aside.
    public void write(F fresh) {
        setAside();
        form.set(fresh);
    }

    /// Leaves the form.
    public void setAside() {
        leave(person.getValue());
        aside.set(left.get(person.getValue()));
    }

    private void leave(Person writer) {
        F written = form.get();
        if (written != null && changed.test(written)) {
            left.put(writer, written);
        }
        form.set(null);
    }

    /// Goes on with what was set aside last; what is written now is set aside in its place.
    public void takeUp() {
        F again = left.remove(person.getValue());
        if (again != null) {
            write(again);
        }
    }

    /// Ends the form whose content is on record now. Another one that was begun meanwhile stays.
    public void kept(F written) {
        if (Objects.equals(form.get(), written)) {
            form.set(null);
        }
    }

    /// What is written; null while nothing is.
    public ReadOnlyObjectProperty<@Nullable F> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// What the person at the screen has written and not kept; null when that is nothing.
    public ReadOnlyObjectProperty<@Nullable F> asideProperty() {
        return aside.getReadOnlyProperty();
    }
}
