package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the schema of a part of a message. References are followed, and the branches of compositions are searched in
/// the order of the file: enough to find the limits and the default that the contract writes there.
final class SchemaWalk {
    private static final List<String> COMPOSITIONS = List.of("allOf", "oneOf", "anyOf");
    private static final int DEEPEST = 40;

    private SchemaWalk() {}

    /// @param path property names, `*` for the items of an array, `{}` for the values of a map
    /// @return null where the schema says nothing of the part
    static @Nullable Schema at(@Nullable Schema schema, List<String> path) {
        return schema == null ? null : at(schema, path, 0);
    }

    private static @Nullable Schema at(Schema written, List<String> path, int depth) {
        if (depth > DEEPEST) {
            return null; // a schema that contains itself without a step in between
        }
        Schema reference = written.reference();
        if (reference != null) {
            return at(reference, path, depth + 1);
        }
        if (path.isEmpty()) {
            return written;
        }
        Schema next = step(written, path.getFirst());
        if (next != null) {
            return at(next, path.subList(1, path.size()), depth + 1);
        }
        for (String composition : COMPOSITIONS) {
            for (Schema branch : written.schemas(composition)) {
                Schema found = at(branch, path, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Schema step(Schema schema, String step) {
        return switch (step) {
            case "*" -> schema.schema("items");
            case "{}" -> schema.schema("additionalProperties");
            default -> schema.properties().get(step);
        };
    }
}
