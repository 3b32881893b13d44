package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an object must have or be because of the properties that it has.
final class Dependencies {
    private Dependencies() {}

    /// What follows from a property being there.
    private record Dependency(
            String name, Set<String> required, @Nullable Schema schema) {}

    /// A case of objects with what follows from the properties that are surely there; null where nothing does. Those
    /// that may be there or not are left out: a value without them will do.
    static @Nullable Goal followed(Goal goal, Cover cover) {
        if (goal.sender().opaque.isEmpty() && goal.also().opaque.isEmpty()) {
            return null;
        }
        Set<String> present = new LinkedHashSet<>(goal.sender().required);
        present.addAll(goal.also().required);
        present.addAll(goal.exclusions().properties.keySet());
        for (Dependency dependency : of(goal.sender())) {
            if (present.contains(dependency.name()) && !isFollowed(dependency, goal, goal.sender())) {
                Goal there = required(goal, dependency);
                return there.withSender(cover.with(there.sender(), dependency.schema()));
            }
        }
        for (Dependency dependency : of(goal.also())) {
            if (present.contains(dependency.name()) && !isFollowed(dependency, goal, goal.also())) {
                Goal there = required(goal, dependency);
                return there.withAlso(cover.with(there.also(), dependency.schema()));
            }
        }
        return null;
    }

    private static boolean isFollowed(Dependency dependency, Goal goal, Flat holder) {
        return goal.sender().required.containsAll(dependency.required())
                && (dependency.schema() == null || holder.parts.contains(dependency.schema()));
    }

    private static Goal required(Goal goal, Dependency dependency) {
        return goal.narrowed(flat -> flat.ownRequired().addAll(dependency.required()));
    }

    private static List<Dependency> of(Flat flat) {
        List<Dependency> all = new ArrayList<>();
        for (Flat.Opaque opaque : flat.opaque) {
            Schema owner = opaque.owner();
            if (opaque.keyword().equals("dependentSchemas")) {
                owner.named("dependentSchemas")
                        .forEach((name, schema) -> all.add(new Dependency(name, Set.of(), schema)));
            } else if (opaque.keyword().equals("dependentRequired")
                    && owner.keyword("dependentRequired") instanceof MapNode map) {
                map.members().forEach(member -> all.add(new Dependency(member.name(), names(member.value()), null)));
            }
        }
        return all;
    }

    private static Set<String> names(Node list) {
        Set<String> names = new LinkedHashSet<>();
        for (Node name : list.items()) {
            if (name.text() != null) {
                names.add(name.text());
            }
        }
        return names;
    }
}
