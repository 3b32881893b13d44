package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.plan.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which screen is shown, and who is working.
public final class ShellModel {
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.HOME);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Person> person;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ObjectProperty<Over> over = new SimpleObjectProperty<>(Over.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable News> news = new ReadOnlyObjectWrapper<>();
    private final Visits visits = new Visits();
    private Consumer<Visit> opener = _ -> {};
    private Function<Screen, @Nullable Object> present = _ -> null;

    /// @param first who works at the start
    public ShellModel(Person first) {
        person = new SimpleObjectProperty<>(first);
        people.add(first);
    }

    /// Where another window is, which begins at home. The same person works in both.
    public ShellModel beside() {
        ShellModel beside = new ShellModel(person.get());
        beside.people.setAll(people);
        beside.person.bindBidirectional(person);
        return beside;
    }

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    /// Something worth a word when it happens.
    ///
    /// @param deed what can be done about it, as its button says
    public record News(String sentence, String deed, Runnable open) {}

    /// The last news; null before any.
    public ReadOnlyObjectProperty<@Nullable News> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// Tells people something, wherever they are in the window.
    public void tell(String sentence, Runnable open) {
        offer(sentence, tr("Show"), open);
    }

    /// Tells people something that they may do something about.
    ///
    /// @param name of what they may do
    public void offer(String sentence, String name, Runnable deed) {
        news.set(new News(sentence, name, deed));
        say(sentence);
    }

    /// What lies over the screens.
    public enum Over {
        NOTHING,
        PALETTE,
        NAMES,
        SHORTCUTS,
        CANARIES
    }

    public ObjectProperty<Over> overProperty() {
        return over;
    }

    /// Shows a screen with whatever is on it.
    public void show(Screen next) {
        go(Visit.of(next));
    }

    /// Goes to a screen and opens something there; [#back()] returns to what was on the screen before.
    public void go(Visit next) {
        Visit here = here();
        boolean stays = next.screen() == here.screen()
                && (next.object() == null || next.object().equals(here.object()));
        if (!stays) {
            visits.leave(here);
        }
        arrive(next);
    }

    /// Returns to the visit before; without one nothing happens.
    public void back() {
        arrive(visits.back(here()));
    }

    /// Takes the last [#back()] back.
    public void forward() {
        arrive(visits.forward(here()));
    }

    private void arrive(@Nullable Visit next) {
        if (next != null) {
            opener.accept(next);
            screen.set(next.screen());
        }
    }

    private Visit here() {
        return new Visit(screen.get(), present.apply(screen.get()));
    }

    /// Says how to open what a visit names, and what a screen shows now.
    ///
    /// @param shown gives null for a screen that shows nothing in particular
    public void connect(Consumer<Visit> open, Function<Screen, @Nullable Object> shown) {
        opener = open;
        present = shown;
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return visits.canGoBack();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return visits.canGoForward();
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
