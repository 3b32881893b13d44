package dev.plimsoll.model.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (2020-12) of a record's file, made from the record itself, so that the two cannot disagree. Other
/// fields are allowed: they are kept.
public final class RecordSchema {
    private final ObjectNode definitions = Json.mapper().createObjectNode();

    private RecordSchema() {}

    /// The schema, indented for people.
    ///
    /// @param title says what it describes
    public static String text(String title, Class<? extends Record> type) {
        RecordSchema schema = new RecordSchema();
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", title);
        root.setAll((ObjectNode) schema.of(type));
        root.set("$defs", schema.definitions);
        return Json.pretty(root);
    }

    private JsonNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? simple("object").set("additionalProperties", of(arguments[1]))
                    : simple("array").set("items", of(arguments[0]));
        }
        return ofClass((Class<?>) type);
    }

    private JsonNode ofClass(Class<?> type) {
        if (type == JsonNode.class) {
            return Json.mapper().createObjectNode();
        }
        if (type == boolean.class) {
            return simple("boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return simple("integer");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return simple("number");
        }
        if (type == LocalDate.class) {
            return simple("string").put("format", "date");
        }
        if (type == Duration.class || type == Instant.class) {
            return simple("string").put("format", type == Duration.class ? "duration" : "date-time");
        }
        if (type.isEnum()) {
            ObjectNode words = simple("string");
            ArrayNode values = words.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(Json.mapper().<JsonNode>valueToTree(constant));
            }
            return words;
        }
        Type standIn = RecordShape.standIn(type);
        if (standIn instanceof ParameterizedType) {
            return of(standIn);
        }
        if (RecordShape.isText(type) || !(type.isRecord() || RecordShape.isChoice(type))) {
            return simple("string");
        }
        return reference(type);
    }

    private JsonNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.has(name)) {
            definitions.putObject(name);
            definitions.set(name, type.isRecord() ? object(type, null) : choice(type));
        }
        return Json.mapper().createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode choice(Class<?> type) {
        ObjectNode choice = Json.mapper().createObjectNode();
        ArrayNode options = choice.putArray("oneOf");
        String property = RecordShape.kindProperty(type);
        for (JsonSubTypes.Type each : RecordShape.kinds(type)) {
            ObjectNode option = object(each.value(), property);
            ((ObjectNode) option.get("properties")).putObject(property).put("const", each.name());
            options.add(option);
        }
        return choice;
    }

    /// @param kind name of the property that says which kind it is; null when there is one kind only
    private ObjectNode object(Class<?> type, @Nullable String kind) {
        ObjectNode object = simple("object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        if (kind != null) {
            required.add(kind);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = of(component.getGenericType());
            boolean nullable = RecordShape.nullable(component);
            String name = RecordShape.name(component);
            properties.set(name, nullable ? orNull(value) : value);
            if (!RecordShape.leftOut(type, component)) {
                required.add(name);
            }
        }
        return object;
    }

    private static ObjectNode orNull(JsonNode value) {
        ObjectNode either = Json.mapper().createObjectNode();
        either.putArray("anyOf").add(value).add(simple("null"));
        return either;
    }

    private static ObjectNode simple(String type) {
        return Json.mapper().createObjectNode().put("type", type);
    }
}
