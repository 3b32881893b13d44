package dev.plimsoll.model.contract.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Whether a case of objects has values.
final class ObjectLeaf {
    private final Leaf leaf;
    private final Goal goal;
    private final Flat both;

    ObjectLeaf(Leaf leaf) {
        this.leaf = leaf;
        this.goal = leaf.goal;
        this.both = leaf.both;
    }

    Inclusion decide() {
        Set<String> present = new LinkedHashSet<>(both.required);
        present.addAll(goal.exclusions().properties.keySet());
        if (present.stream().anyMatch(this::isNever) || present.size() > both.maxProperties || isTooSmall()) {
            return Inclusion.included();
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        String doubt = "no object was found that shows it";
        for (String name : present) {
            Inclusion answer = leaf.part(
                    goal.sender().property(name),
                    goal.also().property(name),
                    goal.exclusions().properties.getOrDefault(name, List.of()));
            switch (answer) {
                case Inclusion.Included _ -> {
                    return answer; // no value can stand there
                }
                case Inclusion.NotIncluded(var value, var _, var _) -> values.put(name, value);
                case Inclusion.Undecided(var reason) -> doubt = reason;
            }
        }
        return leaf.drafted(both.narrowed(flat -> flat.ownForced().putAll(values)), doubt);
    }

    /// Whether a property of that name is not sent at all.
    private boolean isNever(String name) {
        Flat sender = goal.sender();
        return both.absent.contains(name) || (!sender.required.contains(name) && !sender.maySend(name));
    }

    private boolean isTooSmall() {
        Flat sender = goal.sender();
        if (both.minProperties == 0
                || sender.isMap()
                || !sender.propertyPatterns().isEmpty()) {
            return false;
        }
        Set<String> sent = new LinkedHashSet<>(sender.declared());
        sent.addAll(sender.required);
        leaf.cover.flattening.effort().spend(sent.size());
        sent.removeAll(both.absent);
        sent.removeIf(name -> !sender.required.contains(name)
                && leaf.cover.flattening.of(sender.property(name)).isImpossible());
        return sent.size() < both.minProperties;
    }
}
