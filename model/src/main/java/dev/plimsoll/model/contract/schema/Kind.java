package dev.plimsoll.model.contract.schema;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The kinds of JSON values. Integers are numbers here; that a number must be whole is a constraint of its own.
public enum Kind {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT;

    public static Kind of(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> NULL;
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> NUMBER;
            case ARRAY -> ARRAY;
            case OBJECT, POJO -> OBJECT;
            case STRING, BINARY -> STRING;
        };
    }

    /// Those that `type` lets through; every kind where it is empty.
    static EnumSet<Kind> of(Set<String> types) {
        if (types.isEmpty()) {
            return EnumSet.allOf(Kind.class);
        }
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String type : types) {
            switch (type) {
                case "null" -> kinds.add(NULL);
                case "boolean" -> kinds.add(BOOLEAN);
                case "integer", "number" -> kinds.add(NUMBER);
                case "string" -> kinds.add(STRING);
                case "array" -> kinds.add(ARRAY);
                case "object" -> kinds.add(OBJECT);
                default -> {
                    // an unknown type name lets nothing through; the comparison reports it as not understood
                }
            }
        }
        return kinds;
    }

    /// As schemas write it.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
