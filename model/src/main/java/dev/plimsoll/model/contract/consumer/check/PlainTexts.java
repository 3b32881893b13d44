package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON values for which bodies that are no JSON stand: a text for itself or the number or boolean that it spells
/// (OpenAPI 3.1, 4.8.14), XML and a form for the object of its parts.
final class PlainTexts {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;

    private PlainTexts() {}

    /// What the body may mean, the likeliest first; empty where that is not known.
    static List<JsonNode> readings(String text, Payload payload, Schema schema) {
        String type = payload.bareType();
        if (type.equals("application/x-www-form-urlencoded")) {
            ObjectNode form = FormFields.read(text, payload, schema);
            return form == null ? List.of() : List.of(form);
        }
        if (payload.isXml()) {
            JsonNode value = XmlTexts.read(text, schema).value();
            return value == null ? List.of() : List.of(value);
        }
        return payload.isPlainText() ? scalars(text) : List.of();
    }

    private static List<JsonNode> scalars(String text) {
        List<JsonNode> readings = new ArrayList<>(List.of(VALUES.stringNode(text)));
        if (text.equals("true") || text.equals("false")) {
            readings.add(VALUES.booleanNode(text.equals("true")));
        } else if (text.matches("-?\\d{1,300}(\\.\\d{1,300})?")) {
            readings.add(number(new BigDecimal(text)));
        }
        return readings;
    }

    /// Validators take a decimal for no integer, whatever its value.
    private static JsonNode number(BigDecimal number) {
        return number.scale() == 0 ? VALUES.numberNode(number.toBigIntegerExact()) : VALUES.numberNode(number);
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
