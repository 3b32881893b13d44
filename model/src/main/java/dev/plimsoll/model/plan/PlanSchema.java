package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.json.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (2020-12) of a plan's file, made from the records themselves, so that the two cannot disagree. Other
/// fields are allowed: they are kept.
public final class PlanSchema {
    private final ObjectNode definitions = Json.mapper().createObjectNode();

    private PlanSchema() {}

    /// The schema, indented for people.
    public static String text() {
        PlanSchema schema = new PlanSchema();
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "A Plimsoll experiment plan");
        root.setAll((ObjectNode) schema.of(ExperimentPlan.class));
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
        if (type == int.class || type == long.class) {
            return simple("integer");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return simple("number");
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
        if (writtenAsText(type) || !(type.isRecord() || type.isAnnotationPresent(JsonTypeInfo.class))) {
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
        String property =
                Objects.requireNonNull(type.getAnnotation(JsonTypeInfo.class)).property();
        for (JsonSubTypes.Type each :
                Objects.requireNonNull(type.getAnnotation(JsonSubTypes.class)).value()) {
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
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            String name = nameOf(component);
            properties.set(name, nullable ? orNull(value) : value);
            boolean left = type.isAnnotationPresent(JsonInclude.class)
                    || component.getAccessor().isAnnotationPresent(JsonInclude.class);
            if (!left) {
                required.add(name);
            }
        }
        return object;
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null || other.value().isEmpty() ? component.getName() : other.value();
    }

    private static boolean writtenAsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
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
