package dev.plimsoll.desktop.environment;

import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.Person;
import java.util.List;

/// What the environments screen asks of the engine. Everything here may block.
public interface EnvironmentWork {
    /// All cards, the newest first.
    List<Row> all();

    EnvironmentState get(EnvironmentId id);

    EnvironmentState draft(EnvironmentCard card, Person by);

    EnvironmentState revise(EnvironmentState seen, EnvironmentCard changed, Person by);

    EnvironmentState acknowledge(EnvironmentState seen, Person by);

    /// A card in the list.
    ///
    /// @param waiting whom it names and who have not acknowledged it
    record Row(EnvironmentState state, List<Person> waiting) {
        public Row {
            waiting = List.copyOf(waiting);
        }
    }
}
