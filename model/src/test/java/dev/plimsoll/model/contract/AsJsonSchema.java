package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.schema.Flow;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A document with its schemas as plain JSON Schema has them: `nullable` as a type, exclusive bounds as numbers, and
/// nothing required that does not travel that way.
final class AsJsonSchema {
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const", "x-examples");
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "definitions", "schemas", "$defs", "dependentSchemas");
    private final boolean translates;
    private final Flow flow;

    AsJsonSchema(Dialect dialect, Flow flow) {
        this.translates = dialect == Dialect.OPENAPI_3_0 || dialect == Dialect.SWAGGER_2_0;
        this.flow = flow;
    }

    JsonNode of(JsonNode node) {
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(of(item)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        if (translates && object.path("$ref").isString()) {
            return JsonNodeFactory.instance.objectNode().set("$ref", object.get("$ref"));
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> copy.set(member.getKey(), inner(member.getKey(), member.getValue())));
        travelling(copy);
        return translates ? translated(copy) : copy;
    }

    private JsonNode inner(String name, JsonNode value) {
        if (DATA.contains(name)) {
            return value;
        }
        if (!NAMED.contains(name) || !value.isObject()) {
            return of(value);
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(member -> copy.set(member.getKey(), of(member.getValue())));
        return copy;
    }

    private void travelling(ObjectNode schema) {
        if (!(schema.get("required") instanceof ArrayNode required)
                || !schema.path("properties").isObject()) {
            return;
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        required.forEach(name -> {
            JsonNode property = schema.path("properties").path(name.asString(""));
            if (!property.path(flow.excludingKeyword()).booleanValue(false)) {
                kept.add(name);
            }
        });
        schema.set("required", kept);
    }

    private static JsonNode translated(ObjectNode schema) {
        exclusive(schema, "minimum", "exclusiveMinimum");
        exclusive(schema, "maximum", "exclusiveMaximum");
        boolean nullable = schema.path("nullable").booleanValue(false);
        schema.remove(List.of("nullable", "discriminator"));
        if (!nullable) {
            return schema;
        }
        ArrayNode either = JsonNodeFactory.instance.arrayNode();
        either.add(JsonNodeFactory.instance.objectNode().put("type", "null")).add(schema);
        return JsonNodeFactory.instance.objectNode().set("anyOf", either);
    }

    private static void exclusive(ObjectNode schema, String keyword, String flag) {
        if (schema.path(flag).isBoolean()) {
            boolean exclusive = schema.remove(flag).booleanValue();
            if (exclusive && schema.has(keyword)) {
                schema.set(flag, schema.remove(keyword));
            }
        }
    }
}
