package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.MapNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The property names that schemas tell from others, wherever they say so about one value: all names that are not
/// in here and match none of the patterns are alike to them.
final class Namespace {
    private static final int MOST = 2000;
    private final Flattening flattening;
    private final Set<Flat> seen = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> patterns = new LinkedHashSet<>();
    private boolean complete = true;

    Namespace(Flattening flattening) {
        this.flattening = flattening;
    }

    static Namespace of(Goal goal, Flat option, Flattening flattening) {
        Namespace space = new Namespace(flattening);
        space.add(goal.sender());
        space.add(goal.also());
        space.add(option);
        goal.options().forEach(space::add);
        space.names.addAll(goal.exclusions().properties.keySet());
        return space;
    }

    Set<String> names() {
        return names;
    }

    /// Patterns that tell names apart beyond the listed ones.
    Set<String> patterns() {
        return patterns;
    }

    /// Whether nothing else tells names apart.
    boolean isComplete() {
        return complete;
    }

    /// A name that is alike to all the rest.
    String fresh() {
        String name = "key1";
        for (int count = 2; names.contains(name) || isMatched(name); count++) {
            name = "key" + count;
            if (count > MOST) {
                complete = false; // patterns leave no such name, or hardly one
                return name;
            }
        }
        return name;
    }

    private boolean isMatched(String name) {
        return patterns.stream().anyMatch(pattern -> Patterns.find(pattern, name));
    }

    private void add(Flat flat) {
        if (!seen.add(flat)) {
            return;
        }
        if (seen.size() > MOST) {
            complete = false;
            return;
        }
        names.addAll(flat.declared());
        names.addAll(flat.required);
        names.addAll(flat.absent);
        patterns.addAll(flat.namePatterns());
        if (flat.values != null) {
            flat.values.values().forEach(value -> names.addAll(value.propertyNames()));
        }
        flat.unions.forEach(union -> union.branches().forEach(branch -> add(flattening.of(branch))));
        flat.nots.forEach(not -> add(flattening.of(not)));
        flat.opaque.forEach(this::add);
    }

    private void add(Flat.Opaque opaque) {
        Schema owner = opaque.owner();
        switch (opaque.keyword()) {
            case "if" -> {
                add(owner.schema("if"));
                add(owner.schema("then"));
                add(owner.schema("else"));
            }
            case "dependentSchemas" ->
                owner.named("dependentSchemas").forEach((name, dependent) -> {
                    names.add(name);
                    add(dependent);
                });
            case "dependentRequired" -> {
                if (owner.keyword("dependentRequired") instanceof MapNode map) {
                    map.members().forEach(member -> {
                        names.add(member.name());
                        member.value().items().forEach(item -> names.add(Objects.requireNonNullElse(item.text(), "")));
                    });
                }
            }
            case "propertyNames" -> {
                NameRule rule = NameRule.of(opaque);
                if (rule == null) {
                    addNames(flattening.of(Objects.requireNonNull(owner.schema("propertyNames"))));
                } else if (rule.names() != null) {
                    names.addAll(rule.names());
                }
            }
            case "unevaluatedProperties", "contains", "unevaluatedItems" -> {
                // what they look at is in the schemas around them
            }
            default -> complete = false;
        }
    }

    private void add(@org.jspecify.annotations.Nullable Schema schema) {
        if (schema != null) {
            add(flattening.of(schema));
        }
    }

    private void addNames(Flat flat) {
        if (flat.values != null) {
            for (Map.Entry<String, JsonNode> value : flat.values.entrySet()) {
                if (value.getValue().isString()) {
                    names.add(value.getValue().stringValue());
                }
            }
            return;
        }
        patterns.addAll(flat.patterns);
        boolean plain = flat.minLength == 0
                && flat.maxLength == Flat.UNBOUNDED
                && flat.formats.isEmpty()
                && flat.unions.isEmpty()
                && flat.nots.isEmpty()
                && flat.opaque.isEmpty();
        complete &= plain;
    }
}
