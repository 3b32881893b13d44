package dev.plimsoll.desktop.settings;

import dev.plimsoll.model.plan.Person;
import java.util.List;

/// What the trash asks of the engine. Everything here may block.
public interface TrashWork {
    /// What does not hold any more and can be restored.
    List<Item> list();

    /// Lets something hold again, and says what, in words.
    ///
    /// @param name as the list says it
    String restore(String name, Person by, String reason);

    /// Something in the trash.
    ///
    /// @param since when it held, or when it was given up, for people; empty where nobody noted it
    record Item(String name, String what, String since) {}
}
