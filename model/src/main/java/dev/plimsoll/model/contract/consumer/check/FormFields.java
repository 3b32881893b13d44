package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Encoding;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.pact.Query;
import dev.plimsoll.model.json.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The object for which the fields of a form stand (OpenAPI 3.1, 4.8.15.1): each by its encoding's style; without one a
/// scalar as text, an array field by field, an object as JSON.
final class FormFields {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final int DEEPEST = 32;

    private final Payload payload;
    private final Promise promise;
    private final ObjectNode object = VALUES.objectNode();

    private FormFields(Payload payload, Promise promise) {
        this.payload = payload;
        this.promise = promise;
    }

    /// What the form means; null where its schema does not tell.
    static @Nullable ObjectNode read(String text, Payload payload, Schema schema) {
        FormFields fields = new FormFields(payload, Promise.of(schema));
        Map<String, ObjectNode> deep = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> field : Query.of(text).byName().entrySet()) {
            String name = field.getKey();
            int bracket = name.indexOf('[');
            String root = bracket < 0 ? name : name.substring(0, bracket);
            boolean known = bracket > 0 && fields.promise.property(name) == null;
            if (known && "deepObject".equals(fields.style(root))) {
                fields.object.putNull(root); // keeps its place among the others
                put(deep.computeIfAbsent(root, _ -> VALUES.objectNode()), name.substring(bracket), field.getValue());
            } else if (!fields.add(name, field.getValue())) {
                return null;
            }
        }
        deep.forEach((root, tree) -> fields.object.set(root, shaped(tree, fields.promise.property(root))));
        return fields.object;
    }

    private @Nullable String style(String property) {
        Encoding encoding = payload.encoding(property);
        return encoding == null ? null : encoding.form().style();
    }

    /// @return false where it cannot be told what the field means
    private boolean add(String name, List<String> values) {
        Promise property = promise.property(name);
        Set<String> types = property == null ? Set.of() : property.types();
        Encoding encoding = payload.encoding(name);
        if (types.contains("object")) {
            JsonNode json = values.size() == 1 ? json(values.getFirst()) : null;
            if (json == null || !(encoding == null || encoding.contentType() != null)) {
                return false;
            }
            object.set(name, json);
            return true;
        }
        List<String> pieces = types.contains("array") && values.size() == 1 && encoding != null
                ? pieces(values.getFirst(), encoding)
                : values;
        object.set(name, field(pieces, types, property));
        return true;
    }

    private static List<String> pieces(String text, Encoding encoding) {
        String delimiter = switch (encoding.form().style()) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "|";
            default -> encoding.form().explode() ? null : ",";
        };
        return delimiter == null ? List.of(text) : Arrays.asList(text.split(Pattern.quote(delimiter), -1));
    }

    private static JsonNode field(List<String> values, Set<String> types, @Nullable Promise property) {
        if (!types.contains("array") && values.size() == 1) {
            return PlainTexts.typed(values.getFirst(), types);
        }
        Promise items = property == null ? null : property.items();
        ArrayNode array = VALUES.arrayNode();
        values.forEach(value -> array.add(PlainTexts.typed(value, items == null ? Set.of() : items.types())));
        return array;
    }

    private static @Nullable JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JacksonException _) {
            return null; // then it travels in a way that its contract does not tell
        }
    }

    /// Lays the texts of `[a][b]` into a tree.
    private static void put(ObjectNode root, String brackets, List<String> values) {
        ObjectNode at = root;
        Matcher names = BRACKETS.matcher(brackets);
        String last = "";
        for (int depth = 0; names.find() && depth < DEEPEST; depth++) {
            if (depth > 0) {
                at = at.withObjectProperty(last);
            }
            last = names.group(1);
        }
        for (String value : values) {
            at.put(last.isEmpty() || at.has(last) ? String.valueOf(at.size()) : last, value);
        }
    }

    /// A tree of texts as the schema wants it: numbers, booleans, and lists where they are lists.
    private static JsonNode shaped(JsonNode tree, @Nullable Promise promise) {
        Set<String> types = promise == null ? Set.of() : promise.types();
        if (!tree.isObject()) {
            return PlainTexts.typed(tree.stringValue(), types);
        }
        if (promise != null && types.contains("array") && !types.contains("object")) {
            ArrayNode array = VALUES.arrayNode();
            tree.properties().forEach(item -> array.add(shaped(item.getValue(), promise.items())));
            return array;
        }
        ObjectNode shaped = VALUES.objectNode();
        tree.properties()
                .forEach(field -> shaped.set(
                        field.getKey(),
                        shaped(field.getValue(), promise == null ? null : promise.property(field.getKey()))));
        return shaped;
    }
}
