package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.pact.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON values for which bodies that are no JSON stand: a text for itself or the number or boolean that it spells,
/// a form for an object (OpenAPI 3.1, 4.8.14 and 4.8.15).
final class PlainTexts {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;

    private PlainTexts() {}

    /// What the body may mean, the likeliest first; empty where that is not known.
    static List<JsonNode> readings(String text, Payload payload, Schema schema) {
        String type = payload.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/x-www-form-urlencoded")) {
            ObjectNode form = payload.encodings().isEmpty() ? form(text, schema) : null;
            return form == null ? List.of() : List.of(form);
        }
        boolean plain = type.startsWith("text/") && !type.equals("text/xml");
        return plain ? scalars(text) : List.of();
    }

    private static List<JsonNode> scalars(String text) {
        List<JsonNode> readings = new ArrayList<>(List.of(VALUES.stringNode(text)));
        if (text.equals("true") || text.equals("false")) {
            readings.add(VALUES.booleanNode(text.equals("true")));
        } else if (text.matches("-?\\d{1,300}(\\.\\d{1,300})?")) {
            readings.add(VALUES.numberNode(new BigDecimal(text)));
        }
        return readings;
    }

    private static @Nullable ObjectNode form(String text, Schema schema) {
        ObjectNode object = VALUES.objectNode();
        Promise promise = Promise.of(schema);
        for (Map.Entry<String, List<String>> field : Query.of(text).byName().entrySet()) {
            Promise property = promise.property(field.getKey());
            Set<String> types = property == null ? Set.of() : property.types();
            if (types.contains("object")) {
                return null; // how an object travels in a form is for its encoding to say
            }
            object.set(field.getKey(), field(field.getValue(), types, property));
        }
        return object;
    }

    private static JsonNode field(List<String> values, Set<String> types, @Nullable Promise property) {
        if (!types.contains("array") && values.size() == 1) {
            return typed(values.getFirst(), types);
        }
        Promise items = property == null ? null : property.items();
        ArrayNode array = VALUES.arrayNode();
        values.forEach(value -> array.add(typed(value, items == null ? Set.of() : items.types())));
        return array;
    }

    /// A text as the number or boolean that it spells, where one is wanted.
    static JsonNode typed(String text, Set<String> types) {
        boolean number = types.contains("integer") || types.contains("number");
        List<JsonNode> readings = scalars(text);
        JsonNode last = readings.getLast();
        boolean wanted = (number && last.isNumber()) || (types.contains("boolean") && last.isBoolean());
        return wanted ? last : readings.getFirst();
    }
}
