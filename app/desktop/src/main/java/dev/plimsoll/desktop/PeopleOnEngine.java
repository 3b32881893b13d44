package dev.plimsoll.desktop;

import dev.plimsoll.desktop.settings.PeopleWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import java.nio.file.Path;
import java.util.function.Supplier;

/// The people of the open workspace.
record PeopleOnEngine(Supplier<Engine> engine) implements PeopleWork {
    @Override
    public People current() {
        return engine.get().keepPeople().current();
    }

    @Override
    public People set(Path file, Person by) {
        return engine.get().keepPeople().set(file, by);
    }

    @Override
    public People change(People seen, People wanted, Person by) {
        return engine.get().keepPeople().change(seen, wanted, by);
    }
}
