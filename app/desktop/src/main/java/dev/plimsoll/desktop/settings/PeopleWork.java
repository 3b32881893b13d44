package dev.plimsoll.desktop.settings;

import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import java.nio.file.Path;

/// What the list of people asks of the engine. Everything here may block.
public interface PeopleWork {
    /// The list that holds now.
    People current();

    /// Sets it from a file.
    People set(Path file, Person by);

    /// Changes the list that was looked at.
    People change(People seen, People wanted, Person by);
}
