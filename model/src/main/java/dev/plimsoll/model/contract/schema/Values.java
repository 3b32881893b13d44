package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Equality of JSON values as JSON Schema defines it: 1 and 1.0 are equal, the order of members does not count.
public final class Values {
    private Values() {}

    /// A text that is equal exactly for equal values.
    public static String key(JsonNode value) {
        return value.isString() ? "\"" + value.stringValue() + "\"" : Json.canonical(normal(value));
    }

    public static boolean areEqual(JsonNode left, JsonNode right) {
        return Kind.of(left) == Kind.of(right) && key(left).equals(key(right));
    }

    static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber()
                || number.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static JsonNode normal(JsonNode value) {
        if (value.isNumber() && !value.isIntegralNumber()) {
            var plain = value.decimalValue().stripTrailingZeros();
            return plain.scale() <= 0 && plain.precision() - plain.scale() < 400
                    ? JsonNodeFactory.instance.numberNode(plain.toBigInteger())
                    : JsonNodeFactory.instance.numberNode(plain);
        }
        if (value.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> copy.add(normal(item)));
            return copy;
        }
        if (value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> copy.set(member.getKey(), normal(member.getValue())));
            return copy;
        }
        return value;
    }
}
