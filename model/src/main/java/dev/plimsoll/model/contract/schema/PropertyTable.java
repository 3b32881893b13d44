package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What schemas of objects, taken together, say of properties. Looked up once a name. For one thread.
final class PropertyTable {
    private final List<Schema> objects;
    private final int keywords;
    private final List<Rest> rests;
    private final Map<String, List<Schema>> properties = new HashMap<>();
    private @Nullable Set<String> declared;

    /// What `unevaluatedProperties` says of the properties that no part of its schema looks at.
    private record Rest(StaticProperties looked, Schema schema) {}

    PropertyTable(List<Schema> objects, List<Flat.Opaque> opaque) {
        this.objects = List.copyOf(objects);
        this.keywords = opaque.size();
        this.rests = rests(opaque);
    }

    /// Only where it is the same for every value, and no pattern tells which names are looked at.
    private static List<Rest> rests(List<Flat.Opaque> opaque) {
        List<Rest> rests = new ArrayList<>();
        for (Flat.Opaque keyword : opaque) {
            if (keyword.keyword().equals("unevaluatedProperties")) {
                StaticProperties looked = StaticProperties.of(keyword.owner());
                Schema rest = keyword.owner().schema(keyword.keyword());
                if (looked != null && looked.patterns().isEmpty() && !looked.all() && rest != null) {
                    rests.add(new Rest(looked, rest));
                }
            }
        }
        return rests;
    }

    /// Whether this was made of lists of these lengths, which only grow.
    boolean isOf(int objects, int opaque) {
        return this.objects.size() == objects && keywords == opaque;
    }

    /// What is said of properties that nothing declares.
    List<Schema> undeclared() {
        return Stream.concat(
                        objects.stream()
                                .map(shape -> shape.schema("additionalProperties"))
                                .filter(Objects::nonNull),
                        rests.stream().map(Rest::schema))
                .toList();
    }

    /// Whether properties that nothing declares are refused.
    boolean isClosed() {
        return undeclared().stream().anyMatch(schema -> Boolean.FALSE.equals(schema.literal()));
    }

    /// All declared names; a pattern that only one name fits declares that name.
    Set<String> declared() {
        if (declared == null) {
            Set<String> names = new LinkedHashSet<>();
            for (Schema shape : objects) {
                names.addAll(shape.properties().keySet());
                shape.named("patternProperties").keySet().stream()
                        .map(Patterns::literal)
                        .filter(Objects::nonNull)
                        .forEach(names::add);
            }
            declared = Collections.unmodifiableSet(names);
        }
        return declared;
    }

    /// What the value of a property must satisfy; empty where nothing is said about it.
    List<Schema> of(String name) {
        return properties.computeIfAbsent(name, this::read);
    }

    private List<Schema> read(String name) {
        Set<Schema> all = new LinkedHashSet<>();
        for (Schema shape : objects) {
            Schema property = shape.properties().get(name);
            if (property != null) {
                all.add(property);
            }
            boolean matched = property != null;
            for (Map.Entry<String, Schema> pattern :
                    shape.named("patternProperties").entrySet()) {
                if (Patterns.find(pattern.getKey(), name)) {
                    all.add(pattern.getValue());
                    matched = true;
                }
            }
            Schema additional = shape.schema("additionalProperties");
            if (!matched && additional != null) {
                all.add(additional);
            }
        }
        rests.stream().filter(rest -> !rest.looked().has(name)).forEach(rest -> all.add(rest.schema()));
        return List.copyOf(all);
    }
}
