package dev.plimsoll.model.contract.rewrite;

import dev.plimsoll.model.contract.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A schema in a document and the way to put another one in its place.
///
/// @param watched whether an `unevaluated…` keyword stands anywhere in the document, which sees how schemas are written
/// @param definitions where named schemas stand, and the text of a reference up to the name
record SchemaSite(
        ObjectNode schema, Consumer<JsonNode> put, Dialect dialect, boolean watched, Definitions definitions) {
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "definitions", "$defs", "dependentSchemas");
    private static final Set<String> ONE = Set.of(
            "additionalProperties",
            "additionalItems",
            "items",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> MANY = Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");

    /// Named schemas of a document.
    ///
    /// @param prefix of a reference to one of them, for example `#/components/schemas/`
    record Definitions(ObjectNode all, String prefix) {
        JsonNode add(JsonNode schema) {
            int number = all.size();
            while (all.has("Moved" + number)) {
                number++;
            }
            all.set("Moved" + number, schema);
            return reference("Moved" + number);
        }

        private JsonNode reference(String name) {
            return Json.object("$ref", Json.text(prefix + name));
        }
    }

    /// All schemas at and below one, itself first unless it is the document.
    static List<SchemaSite> below(ObjectNode schema, SchemaSite like) {
        List<SchemaSite> sites = new ArrayList<>();
        collect(schema, like, sites);
        return sites;
    }

    private static void collect(ObjectNode schema, SchemaSite like, List<SchemaSite> sites) {
        for (String name : List.copyOf(schema.propertyNames())) {
            JsonNode value = schema.get(name);
            if (NAMED.contains(name) && value instanceof ObjectNode named) {
                List.copyOf(named.propertyNames())
                        .forEach(key -> add(named.get(key), to -> named.set(key, to), like, sites));
            } else if (ONE.contains(name) && value instanceof ObjectNode) {
                add(value, to -> schema.set(name, to), like, sites);
            } else if (MANY.contains(name) && value instanceof ArrayNode list) {
                for (int index = 0; index < list.size(); index++) {
                    int at = index;
                    add(list.get(at), to -> list.set(at, to), like, sites);
                }
            }
        }
    }

    static void add(JsonNode schema, Consumer<JsonNode> put, SchemaSite like, List<SchemaSite> sites) {
        if (schema instanceof ObjectNode object) {
            sites.add(new SchemaSite(object, put, like.dialect, like.watched, like.definitions));
            collect(object, like, sites);
        }
    }

    boolean has(String keyword) {
        return schema.has(keyword);
    }

    /// Whether none of the keywords is written.
    boolean lacks(String... keywords) {
        return List.of(keywords).stream().noneMatch(schema::has);
    }

    boolean isOpenApi30() {
        return dialect == Dialect.OPENAPI_3_0 || dialect == Dialect.SWAGGER_2_0;
    }

    /// Whether bounds are made exclusive by a flag.
    boolean hasFlags() {
        return isOpenApi30() || dialect == Dialect.DRAFT_4;
    }

    /// Whether the language has `const`, boolean schemas and the other things that draft-06 brought.
    boolean isFrom6() {
        return !hasFlags();
    }

    boolean hasConditions() {
        return isFrom6() && dialect != Dialect.DRAFT_6;
    }

    boolean isType(String type) {
        return schema.path("type").asString("").equals(type);
    }
}
