package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the one schema that a value inside a body has to follow. Where several do, as below `oneOf`, there is no such
/// schema, and the body has to be asked as a whole.
final class SchemaAt {
    private SchemaAt() {}

    /// @param path property names, `*` for items, `{}` for values of a map
    static @Nullable Schema of(@Nullable Schema root, List<String> path) {
        Schema at = root;
        for (String step : path) {
            if (at == null) {
                return null;
            }
            at = next(at, step);
        }
        return at;
    }

    private static @Nullable Schema next(Schema schema, String step) {
        List<Schema> parts = new ArrayList<>();
        if (!gather(schema, parts, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            return null;
        }
        List<Schema> found = new ArrayList<>();
        for (Schema part : parts) {
            Schema below = switch (step) {
                case "*" -> part.schema("items");
                case "{}" -> part.schema("additionalProperties");
                default -> part.properties().get(step);
            };
            if (below != null) {
                found.add(below);
            }
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    /// Follows references and `allOf`; false where there is a choice.
    private static boolean gather(Schema schema, List<Schema> parts, Set<Schema> seen) {
        if (!seen.add(schema)) {
            return true;
        }
        parts.add(schema);
        boolean choice =
                !schema.schemas("oneOf").isEmpty() || !schema.schemas("anyOf").isEmpty() || schema.schema("if") != null;
        Schema target = schema.reference();
        return !choice
                && (target == null || gather(target, parts, seen))
                && schema.schemas("allOf").stream().allMatch(part -> gather(part, parts, seen));
    }
}
