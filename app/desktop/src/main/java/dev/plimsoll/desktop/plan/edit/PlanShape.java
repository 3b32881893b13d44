package dev.plimsoll.desktop.plan.edit;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.PlanSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The shape of a plan, read from the schema of its file: what a newer version adds to plans, the form shows by itself.
final class PlanShape {
    private static final String REFERENCE = "#/$defs/";

    private final JsonNode definitions;
    /// The types that a shape is being made of.
    private final Set<String> open = new HashSet<>();

    private PlanShape(JsonNode definitions) {
        this.definitions = definitions;
    }

    /// The whole plan.
    static Shape.Section read() {
        JsonNode schema = Json.mapper().readTree(PlanSchema.text());
        PlanShape shape = new PlanShape(schema.path("$defs"));
        return (Shape.Section) shape.of(Json.mapper().createObjectNode().put("$ref", REFERENCE + "ExperimentPlan"));
    }

    private Shape of(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asString();
            return named(reference.substring(reference.lastIndexOf('/') + 1));
        }
        if (schema.has("enum")) {
            return new Shape.Choice(
                    schema.path("enum").valueStream().map(JsonNode::asString).toList());
        }
        return switch (schema.path("type").asString("")) {
            case "boolean" -> new Shape.Flag();
            case "integer" -> new Shape.Leaf(Codec.WHOLE);
            case "number" -> new Shape.Leaf(Codec.NUMBER);
            case "string" ->
                new Shape.Leaf(schema.path("format").asString("").equals("duration") ? Codec.LENGTH : Codec.TEXT);
            case "array" -> list(of(schema.path("items")));
            case "object" -> map(of(schema.path("additionalProperties")));
            default -> new Shape.Leaf(Codec.JSON);
        };
    }

    private Shape named(String type) {
        JsonNode definition = definitions.path(type);
        if (type.equals("OperationKey")) {
            return new Shape.Leaf(Codec.OPERATION);
        }
        if (!definition.has("oneOf")) {
            return section(type, definition, "");
        }
        List<JsonNode> options = definition.path("oneOf").valueStream().toList();
        if (!open.add(type)) {
            // What holds others of its kind holds none that do so again.
            return kinds(
                    type,
                    options.stream()
                            .filter(option -> !leads(option, type, new HashSet<>()))
                            .toList());
        }
        Shape kinds = kinds(type, options);
        open.remove(type);
        return kinds;
    }

    private boolean leads(JsonNode schema, String type, Set<String> seen) {
        return schema.findValuesAsString("$ref").stream()
                .map(reference -> reference.substring(REFERENCE.length()))
                .anyMatch(next -> next.equals(type) || (seen.add(next) && leads(definitions.path(next), type, seen)));
    }

    private Shape.Section section(String type, JsonNode definition, String except) {
        List<Shape.Field> fields = new ArrayList<>();
        definition.path("properties").properties().forEach(property -> {
            if (!property.getKey().equals(except)) {
                fields.add(field(property.getKey(), property.getValue()));
            }
        });
        return new Shape.Section(type, FieldWords.ordered(type, fields));
    }

    private Shape.Field field(String name, JsonNode schema) {
        boolean optional = schema.has("anyOf");
        return new Shape.Field(name, of(optional ? schema.path("anyOf").path(0) : schema), optional);
    }

    private Shape kinds(String type, List<JsonNode> options) {
        Map<String, Shape.Section> kinds = new LinkedHashMap<>();
        String property = "";
        for (JsonNode option : options) {
            Map.Entry<String, JsonNode> constant = option.path("properties").properties().stream()
                    .filter(one -> one.getValue().has("const"))
                    .findFirst()
                    .orElseThrow();
            property = constant.getKey();
            kinds.put(constant.getValue().path("const").asString(), section(type, option, property));
        }
        return new Shape.Kinds(type, property, kinds);
    }

    private static Shape list(Shape item) {
        return switch (item) {
            case Shape.Leaf(Codec codec) when codec == Codec.TEXT -> new Shape.Leaf(Codec.LINES);
            case Shape.Leaf(Codec codec) when codec == Codec.OPERATION -> new Shape.Leaf(Codec.OPERATIONS);
            default -> new Shape.Listing(item);
        };
    }

    private static Shape map(Shape value) {
        return switch (value) {
            case Shape.Leaf(Codec codec) when codec == Codec.NUMBER -> new Shape.Leaf(Codec.NUMBERS);
            case Shape.Leaf(Codec codec) when codec == Codec.TEXT -> new Shape.Leaf(Codec.TEXTS);
            default -> new Shape.Leaf(Codec.JSON);
        };
    }

    /// What stands in a part that somebody has just added. A value that nobody can guess is left out, and asked for.
    static JsonNode blank(Shape shape) {
        return switch (shape) {
            case Shape.Leaf(Codec codec) ->
                switch (codec) {
                    case TEXT -> Json.mapper().valueToTree("");
                    case LINES, OPERATIONS -> Json.mapper().createArrayNode();
                    case NUMBERS, TEXTS -> Json.mapper().createObjectNode();
                    default -> Json.mapper().nullNode();
                };
            case Shape.Flag() -> Json.mapper().valueToTree(false);
            case Shape.Choice(List<String> words) -> Json.mapper().valueToTree(words.getFirst());
            case Shape.Listing _ -> Json.mapper().createArrayNode();
            case Shape.Section section -> fill(Json.mapper().createObjectNode(), section);
            case Shape.Kinds kinds ->
                kind(kinds, kinds.kinds().keySet().iterator().next());
        };
    }

    /// A part of another kind.
    static ObjectNode kind(Shape.Kinds kinds, String name) {
        ObjectNode node = Json.mapper().createObjectNode().put(kinds.property(), name);
        Shape.Section section = kinds.kinds().get(name);
        return section == null ? node : fill(node, section);
    }

    private static ObjectNode fill(ObjectNode node, Shape.Section section) {
        section.fields().stream()
                .filter(field -> !field.optional())
                .forEach(field -> node.set(field.name(), blank(field.shape())));
        return node;
    }
}
