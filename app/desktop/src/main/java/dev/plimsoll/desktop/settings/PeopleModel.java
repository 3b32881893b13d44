package dev.plimsoll.desktop.settings;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.People.Member;
import dev.plimsoll.model.plan.policy.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// The list of people and their roles, and the member of it that is written.
public final class PeopleModel {
    private final Jobs jobs;
    private final PeopleWork work;
    private final ObservableValue<Person> person;
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Member> chosen = new ReadOnlyObjectWrapper<>();
    private final StringProperty accounts = new SimpleStringProperty("");
    private final Map<Role, BooleanProperty> roles = new EnumMap<>(Role.class);
    private final ReadOnlyStringWrapper you = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private People people = People.UNLISTED;

    /// @param person who is working
    public PeopleModel(Jobs jobs, PeopleWork work, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        for (Role role : Role.values()) {
            roles.put(role, new SimpleBooleanProperty());
        }
        person.subscribe(_ -> you.set(you(people, person.getValue())));
    }

    /// Reads the list again.
    public void refresh() {
        start(tr("Reading the list of people"), work::current, "");
    }

    private void show(People now) {
        people = now;
        members.setAll(now.members());
        you.set(you(now, person.getValue()));
        begin();
    }

    /// Who somebody is here, in a sentence.
    static String you(People people, Person who) {
        if (people.members().isEmpty()) {
            return tr("You work as %s. There is no list: you have every role but administrator and auditor.", who);
        }
        Set<Role> roles = people.roles(who);
        return roles.isEmpty()
                ? tr("You work as %s: you may read, and stop a run.", who)
                : tr("You work as %s: %s.", who, titles(roles));
    }

    static String titles(Set<Role> roles) {
        return roles.stream().map(role -> tr(role.title())).collect(Collectors.joining(", "));
    }

    /// What somebody should know before the list holds, in a sentence; empty when there is nothing.
    static String warning(List<Member> wanted, Person who) {
        boolean administered = wanted.stream().anyMatch(one -> one.roles().contains(Role.ADMINISTRATOR));
        if (!administered) {
            return tr("Nobody on it is administrator, so everybody may change the list.");
        }
        return new People(wanted).roles(who).contains(Role.ADMINISTRATOR)
                ? ""
                : tr("Somebody else is administrator, so from then on you may not change the list.");
    }

    /// Begins a new member.
    public void begin() {
        choose(null);
    }

    /// Begins to change a member.
    public void choose(@Nullable Member member) {
        chosen.set(member);
        accounts.set(
                member == null
                        ? ""
                        : member.accounts().stream().map(Person::account).collect(Collectors.joining(", ")));
        roles.forEach((role, has) -> has.set(member != null && member.roles().contains(role)));
    }

    /// Keeps the member that is written, in the place of the chosen one or as a new one.
    public void keep() {
        problem.set(null);
        List<Person> names = Stream.of(accounts.get().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(Person::new)
                .toList();
        if (names.isEmpty()) {
            problem.set(new Problem(
                    tr("Somebody on the list has an account."), tr("Type the account, several with commas.")));
            return;
        }
        Set<Role> has = EnumSet.noneOf(Role.class);
        roles.forEach((role, set) -> {
            if (set.get()) {
                has.add(role);
            }
        });
        Member written = new Member(names, has);
        List<Member> wanted = new ArrayList<>(members);
        if (chosen.get() == null) {
            wanted.add(written);
        } else {
            Collections.replaceAll(wanted, chosen.get(), written);
        }
        change(wanted, tr("%s is on the list as %s.", names.getFirst(), has.isEmpty() ? tr("a reader") : titles(has)));
    }

    /// Takes the chosen member off the list.
    public void remove() {
        Member member = chosen.get();
        if (member != null) {
            List<Member> wanted = new ArrayList<>(members);
            wanted.remove(member);
            change(
                    wanted,
                    tr("%s is not on the list any more.", member.accounts().getFirst()));
        }
    }

    private void change(List<Member> wanted, String came) {
        People seen = people;
        Person by = person.getValue();
        try {
            People list = new People(wanted, seen.checklists());
            String warning = wanted.isEmpty() ? "" : " " + warning(wanted, by);
            start(tr("Changing the list of people"), () -> work.change(seen, list, by), came + warning);
        } catch (IllegalArgumentException twice) {
            problem.set(new Problem(
                    tr("The list cannot hold: %s.", told(String.valueOf(twice.getMessage()))),
                    tr("Name every account once."),
                    twice));
        }
    }

    /// Sets the list from a file.
    public void set(Path file) {
        Person by = person.getValue();
        start(
                tr("Setting the list of people"),
                () -> work.set(file, by),
                tr("The list of people is the one of %s from now on.", file.getFileName()));
    }

    private void start(String title, Supplier<People> deed, String came) {
        problem.set(null);
        done.set("");
        jobs.start(
                title,
                _ -> deed.get(),
                now -> {
                    show(now);
                    done.set(came.strip());
                },
                problem::set);
    }

    /// Who is on the list; empty when nobody wrote one.
    public ObservableList<Member> members() {
        return members;
    }

    /// The member that is changed; null for a new one.
    ReadOnlyObjectProperty<@Nullable Member> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Accounts of the member that is written, with commas between.
    StringProperty accountsProperty() {
        return accounts;
    }

    /// Whether the member that is written has a role.
    Map<Role, BooleanProperty> roles() {
        return Collections.unmodifiableMap(roles);
    }

    /// Who the person at the screen is, in a sentence.
    ReadOnlyStringProperty youProperty() {
        return you.getReadOnlyProperty();
    }

    /// What was done last, in a sentence.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
