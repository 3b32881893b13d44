package dev.plimsoll.desktop;

import dev.plimsoll.desktop.environment.EnvironmentWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.environment.Environments;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import java.util.List;
import java.util.function.Supplier;

/// The environments of the open workspace, as their screen needs them.
record EnvironmentsOnEngine(Supplier<Engine> engine) implements EnvironmentWork {
    private Environments environments() {
        return engine.get().environments();
    }

    @Override
    public List<Row> all() {
        People people = engine.get().keepPeople().current();
        return environments().all().stream()
                .map(state -> new Row(state, waiting(state, people)))
                .toList();
    }

    private static List<Person> waiting(EnvironmentState state, People people) {
        return state.card().roles().keySet().stream()
                .filter(person -> !people.among(state.acknowledged(), person))
                .toList();
    }

    @Override
    public EnvironmentState get(EnvironmentId id) {
        return environments().get(id);
    }

    @Override
    public EnvironmentState draft(EnvironmentCard card, Person by) {
        return environments().draft(card, by);
    }

    @Override
    public EnvironmentState revise(EnvironmentState seen, EnvironmentCard changed, Person by) {
        return environments().revise(seen, changed, by);
    }

    @Override
    public EnvironmentState acknowledge(EnvironmentState seen, Person by) {
        return environments().acknowledge(seen, by);
    }
}
