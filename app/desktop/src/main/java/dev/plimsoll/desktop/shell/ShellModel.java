package dev.plimsoll.desktop.shell;

import dev.plimsoll.model.plan.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which screen is shown, and who is working.
public final class ShellModel {
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.HOME);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Person> person;
    private final ObservableList<Person> people = FXCollections.observableArrayList();

    /// @param first who works at the start
    public ShellModel(Person first) {
        person = new SimpleObjectProperty<>(first);
        people.add(first);
    }

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    public void show(Screen next) {
        screen.set(next);
    }

    /// What happened in the background last; empty at first.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void say(String sentence) {
        said.set(sentence);
    }

    public ObjectProperty<Person> personProperty() {
        return person;
    }

    /// Everybody known to the workspace, in alphabetical order.
    public ObservableList<Person> people() {
        return people;
    }

    /// Adds people to choose from.
    public void know(Collection<Person> more) {
        TreeSet<Person> all = new TreeSet<>(Comparator.comparing(Person::account));
        Stream.concat(people.stream(), more.stream()).forEach(all::add);
        if (all.size() != people.size()) {
            people.setAll(all);
        }
    }

    /// Lets somebody else work from now on.
    public void actAs(Person next) {
        person.set(next);
        if (!people.contains(next)) {
            people.add(next);
            people.sort(Comparator.comparing(Person::account));
        }
    }
}
