package dev.plimsoll.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.People.Member;
import dev.plimsoll.model.plan.policy.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class PeopleModelTest {
    private final Memory memory = new Memory();
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private final PeopleModel model =
            new PeopleModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), memory, person);

    @Test
    void aListIsBegunChangedAndEmptied() {
        model.refresh();
        assertThat(model.youProperty().get()).contains("every role but administrator");
        add("lin, lin@home", Role.ADMINISTRATOR, Role.AUTHOR);
        add("ada");
        assertThat(memory.people.members())
                .containsExactly(
                        new Member(
                                List.of(Samples.LIN, new Person("lin@home")), Set.of(Role.ADMINISTRATOR, Role.AUTHOR)),
                        new Member(List.of(Samples.ADA), Set.of()));
        assertThat(model.youProperty().get()).isEqualTo("You work as lin: author, administrator.");
        person.set(Samples.ADA);
        assertThat(model.youProperty().get()).contains("you may read");
        model.choose(memory.people.members().getLast());
        role(Role.OPERATOR).set(true);
        model.keep();
        assertThat(memory.people.roles(Samples.ADA)).containsExactly(Role.OPERATOR);
        model.choose(memory.people.members().getLast());
        model.remove();
        assertThat(model.members()).hasSize(1);
    }

    @Test
    void anAccountStandsOnTheListOnce() {
        add("ada");
        model.accountsProperty().set("ada");
        model.keep();
        assertThat(problem().what()).contains("'ada' is listed twice");
        model.accountsProperty().set(" , ");
        model.keep();
        assertThat(problem().what()).contains("has an account");
        assertThat(memory.people.members()).hasSize(1);
    }

    @Test
    void whoGivesTheListAwayIsTold() {
        add("ada", Role.ADMINISTRATOR);
        assertThat(model.doneProperty().get()).contains("you may not change the list");
        assertThat(PeopleModel.warning(List.of(new Member(List.of(Samples.ADA), Set.of())), Samples.LIN))
                .contains("everybody may");
        assertThat(PeopleModel.warning(memory.people.members(), Samples.ADA)).isEmpty();
    }

    @Test
    void aListThatSomebodyElseChangedIsNotOverwritten() {
        model.refresh();
        memory.people = new People(List.of(new Member(List.of(Samples.ADA), Set.of())));
        add("lin");
        assertThat(problem().remedy()).contains("Look");
        assertThat(memory.people.members()).hasSize(1);
        model.set(Path.of("people.json"));
        assertThat(model.doneProperty().get()).contains("people.json");
    }

    private Problem problem() {
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        return problem;
    }

    private BooleanProperty role(Role role) {
        var has = model.roles().get(role);
        assertThat(has).isNotNull();
        return has;
    }

    private void add(String accounts, Role... roles) {
        model.begin();
        model.accountsProperty().set(accounts);
        for (Role role : roles) {
            role(role).set(true);
        }
        model.keep();
    }

    private static final class Memory implements PeopleWork {
        private People people = People.UNLISTED;

        @Override
        public People current() {
            return people;
        }

        @Override
        public People set(Path file, Person by) {
            return people;
        }

        @Override
        public People change(People seen, People wanted, Person by) {
            if (!seen.equals(people)) {
                throw new Problem("Somebody else has changed it.", "Look at it.");
            }
            people = wanted;
            return wanted;
        }
    }
}
