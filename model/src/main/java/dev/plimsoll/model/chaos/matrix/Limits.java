package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Values at the limits that both versions write for a part, and one beyond each.
final class Limits {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /// Longer texts and lists show nothing more and fill the disk.
    private static final int MOST = 4096;

    private static final int MOST_VALUES = 6;

    private Limits() {}

    /// Each value with what it is, in words; the same value once.
    ///
    /// @param usual a value of the part, whose kind is kept
    static Map<JsonNode, String> of(List<Schema> parts, JsonNode usual) {
        Map<JsonNode, String> values = new LinkedHashMap<>();
        for (Schema part : parts) {
            for (String keyword : keywords(usual)) {
                JsonNode limit = part.json(keyword);
                if (limit != null && limit.isNumber()) {
                    at(keyword, limit.decimalValue(), usual, values);
                }
            }
        }
        List<JsonNode> surplus = new ArrayList<>(values.keySet());
        surplus.stream().skip(MOST_VALUES).forEach(values::remove);
        return values;
    }

    private static List<String> keywords(JsonNode usual) {
        if (usual.isNumber()) {
            return List.of("maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum");
        }
        if (usual.isString()) {
            return List.of("maxLength", "minLength");
        }
        return usual.isArray() ? List.of("maxItems", "minItems") : List.of();
    }

    private static void at(String keyword, BigDecimal limit, JsonNode usual, Map<JsonNode, String> values) {
        boolean upper = keyword.contains("max") || keyword.contains("Max");
        BigDecimal beyond = upper ? limit.add(BigDecimal.ONE) : limit.subtract(BigDecimal.ONE);
        put(limit, usual, keyword + " " + limit.toPlainString(), values);
        put(beyond, usual, (upper ? "one above " : "one below ") + keyword + " " + limit.toPlainString(), values);
    }

    private static void put(BigDecimal size, JsonNode usual, String words, Map<JsonNode, String> values) {
        if (usual.isNumber()) {
            values.putIfAbsent(whole(size), words);
        } else if (size.signum() >= 0 && size.compareTo(BigDecimal.valueOf(MOST)) <= 0) {
            JsonNode made = usual.isString()
                    ? JSON.stringNode(text(usual.asString(), size.intValue()))
                    : list((ArrayNode) usual, size.intValue());
            values.putIfAbsent(made, words);
        }
    }

    private static JsonNode whole(BigDecimal number) {
        boolean integral = number.stripTrailingZeros().scale() <= 0;
        return integral ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number);
    }

    /// A text of that many characters that begins like another.
    static String text(String like, int length) {
        String seed = like.isEmpty() ? "x" : like;
        return seed.repeat(length / seed.length() + 1).substring(0, length);
    }

    /// A list of that many items, which are those of another in turn.
    static ArrayNode list(ArrayNode like, int size) {
        ArrayNode items = JSON.arrayNode();
        for (int index = 0; index < size; index++) {
            items.add(
                    like.isEmpty()
                            ? JSON.nullNode()
                            : like.get(index % like.size()).deepCopy());
        }
        return items;
    }
}
