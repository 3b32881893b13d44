package dev.plimsoll.model.contract.diff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of a Swagger 2.0 document as a validator of OpenAPI 3.0 schemas reads them, for judges of witnesses:
/// `x-nullable` is called `nullable`, `type: file` says nothing, a discriminator by name does not select, and a
/// parameter is the schema of its value. Made from the document as written, not from the model that the comparison
/// reads. Not for several threads.
public final class SwaggerDocument {
    private static final Set<String> ENVELOPE =
            Set.of("name", "in", "required", "description", "collectionFormat", "allowEmptyValue");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "definitions");
    private static final Set<String> NESTED = Set.of("items", "additionalProperties", "not", "allOf", "anyOf", "oneOf");

    private final JsonNode document;
    private @Nullable JsonNode definitions;

    public SwaggerDocument(JsonNode document) {
        this.document = document;
    }

    /// A schema that stands alone: with the definitions that it refers to.
    ///
    /// @param pointer of a schema, of a parameter or header, or of an operation, whose form fields are meant
    /// @throws IllegalArgumentException if there is nothing at the pointer
    public ObjectNode schema(String pointer) {
        JsonNode at = document.at(JsonPointer.compile(pointer));
        if (at.isMissingNode()) {
            throw new IllegalArgumentException("there is no schema at " + pointer);
        }
        ObjectNode schema = at.has("responses") ? form(pointer, at) : value(at);
        if (definitions == null && document.has("definitions")) {
            definitions = renamed(document.get("definitions"));
        }
        if (definitions != null) {
            schema.set("definitions", definitions);
        }
        return schema;
    }

    private ObjectNode value(JsonNode written) {
        boolean envelope = written.has("in") || !written.path("required").isArray();
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        written.properties().forEach(member -> {
            if (!envelope || !ENVELOPE.contains(member.getKey())) {
                schema.set(member.getKey(), member.getValue());
            }
        });
        return (ObjectNode) rewritten(schema);
    }

    private ObjectNode form(String pointer, JsonNode operation) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = form.putObject("properties");
        ArrayNode required = form.putArray("required");
        JsonNode item = document.at(JsonPointer.compile(pointer.substring(0, pointer.lastIndexOf('/'))));
        addFields(operation.path("parameters"), properties, required);
        addFields(item.path("parameters"), properties, required);
        return form;
    }

    private void addFields(JsonNode parameters, ObjectNode properties, ArrayNode required) {
        for (JsonNode written : parameters) {
            JsonNode at = written.has("$ref")
                    ? document.at(
                            JsonPointer.compile(written.get("$ref").asString().substring(1)))
                    : written;
            String name = at.path("name").asString("");
            if (at.path("in").asString("").equals("formData") && !properties.has(name)) {
                properties.set(name, value(at));
                if (at.path("required").booleanValue(false)) {
                    required.add(name);
                }
            }
        }
    }

    private static JsonNode rewritten(JsonNode schema) {
        if (schema.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            schema.forEach(item -> all.add(rewritten(item)));
            return all;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            boolean says = !(name.equals("discriminator") && value.isString())
                    && !(name.equals("type")
                            && value.isString()
                            && value.asString().equals("file"));
            if (says) {
                copy.set(name.equals("x-nullable") ? "nullable" : name, inner(name, value));
            }
        });
        return copy;
    }

    private static JsonNode inner(String name, JsonNode value) {
        return NAMED.contains(name) ? renamed(value) : NESTED.contains(name) ? rewritten(value) : value;
    }

    private static JsonNode renamed(JsonNode schemas) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        schemas.properties().forEach(member -> copy.set(member.getKey(), rewritten(member.getValue())));
        return copy;
    }
}
