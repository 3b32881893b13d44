package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What schemas of objects, taken together, say of properties. Looked up once a name. For one thread.
final class PropertyTable {
    private final List<Schema> objects;
    private final Map<String, List<Schema>> properties = new HashMap<>();
    private @Nullable Set<String> declared;

    PropertyTable(List<Schema> objects) {
        this.objects = List.copyOf(objects);
    }

    /// How many schemas there are.
    int size() {
        return objects.size();
    }

    /// All declared names.
    Set<String> declared() {
        if (declared == null) {
            Set<String> names = new LinkedHashSet<>();
            objects.forEach(shape -> names.addAll(shape.properties().keySet()));
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
        return List.copyOf(all);
    }
}
