package dev.plimsoll.desktop;

import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.settings.TrashWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// The trash of the open workspace.
record TrashOnEngine(Supplier<Engine> engine) implements TrashWork {
    @Override
    public List<Item> list() {
        return engine.get().trash().list().stream()
                .map(item -> new Item(item.name(), item.what(), when(item.since())))
                .toList();
    }

    private static String when(String since) {
        return since.isEmpty() ? "" : Words.when(Instant.parse(since));
    }

    @Override
    public String restore(String name, Person by, String reason) {
        return engine.get().trash().restore(name, by, reason);
    }
}
