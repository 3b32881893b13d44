package dev.plimsoll.model.contract.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Ways to write a contract anew without changing what it means.
enum Rewriting {
    /// JSON instead of YAML, all on one line.
    FORMAT {
        @Override
        JsonNode of(JsonNode document, Random random) {
            return document;
        }
    },
    /// Members, and items whose order says nothing, in another order.
    ORDER {
        @Override
        JsonNode of(JsonNode document, Random random) {
            return shuffled(document, false, random);
        }
    },
    /// Other names of the schemas in the components.
    NAMES {
        @Override
        JsonNode of(JsonNode document, Random random) {
            ObjectNode copy = (ObjectNode) renamed(document);
            ObjectNode components = (ObjectNode) copy.get("components");
            ObjectNode schemas = JsonNodeFactory.instance.objectNode();
            components
                    .get("schemas")
                    .properties()
                    .forEach(entry -> schemas.set("New" + entry.getKey(), entry.getValue()));
            components.set("schemas", schemas);
            return copy;
        }
    },
    /// Schemas moved to the components.
    EXTRACTION {
        @Override
        JsonNode of(JsonNode document, Random random) {
            ObjectNode schemas = (ObjectNode) document.get("components").get("schemas");
            ObjectNode moved = JsonNodeFactory.instance.objectNode();
            extract(document.get("paths"), moved);
            moved.properties().forEach(entry -> schemas.set(entry.getKey(), entry.getValue()));
            return document;
        }
    };

    private static final Set<String> UNORDERED = Set.of("enum", "required", "oneOf", "anyOf", "allOf", "tags", "type");
    private static final String PLACE = "#/components/schemas/";

    abstract JsonNode of(JsonNode document, Random random);

    private static JsonNode shuffled(JsonNode node, boolean items, Random random) {
        if (node.isObject()) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
            Collections.shuffle(members, random);
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            members.forEach(member -> copy.set(
                    member.getKey(), shuffled(member.getValue(), UNORDERED.contains(member.getKey()), random)));
            return copy;
        }
        if (node.isArray()) {
            List<JsonNode> all = new ArrayList<>();
            node.forEach(item -> all.add(shuffled(item, false, random)));
            if (items) {
                Collections.shuffle(all, random);
            }
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            all.forEach(copy::add);
            return copy;
        }
        return node;
    }

    private static JsonNode renamed(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> copy.set(member.getKey(), renamed(member.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(renamed(item)));
            return copy;
        }
        boolean reference = node.isString() && node.stringValue().startsWith(PLACE);
        return reference
                ? JsonNodeFactory.instance.stringNode(node.stringValue().replace(PLACE, PLACE + "New"))
                : node;
    }

    private static void extract(JsonNode node, ObjectNode moved) {
        if (node instanceof ObjectNode object) {
            JsonNode schema = object.get("schema");
            if (schema != null && schema.isObject() && schema.get("$ref") == null) {
                String name = "Moved" + moved.size();
                moved.set(name, schema);
                object.set("schema", JsonNodeFactory.instance.objectNode().put("$ref", PLACE + name));
            }
        }
        node.forEach(child -> extract(child, moved));
    }
}
