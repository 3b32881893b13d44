package dev.plimsoll.model.contract.rewrite;

import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.schema.RandomSchemas;
import java.util.Random;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Random small contracts of OpenAPI 3.0 or 3.1.
final class RandomContracts {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Random random;
    private final boolean newer;
    private final RandomSchemas schemas;

    RandomContracts(Random random, Dialect dialect) {
        this.random = random;
        this.newer = dialect == Dialect.OPENAPI_3_1;
        this.schemas = new RandomSchemas(random, newer ? Dialect.DRAFT_2020_12 : dialect);
    }

    ObjectNode document() {
        String text = """
                {"openapi": "%s", "info": {"title": "Orders", "version": "1"}%s,
                 "paths": {
                  "/orders": {
                   "get": {"operationId": "list", "parameters": [%s, %s], "responses": {%s, %s}},
                   "post": {"requestBody": {%s "content": {"application/json": {"schema": %s}}}, "responses": {%s}}},
                  "/orders/{id}": {
                   "get": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}, %s],
                    "responses": {%s, %s}}}},
                 "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
                  "schemas": {"one": %s, "two": %s, "Order": %s}}}
                """.formatted(
                        newer ? "3.1.0" : "3.0.3",
                        some(", \"security\": [{\"key\": []}]"),
                        parameter("limit", "query"),
                        parameter("X-Trace", "header"),
                        response("200"),
                        response("404"),
                        some("\"required\": true,"),
                        schema(2),
                        response("201"),
                        parameter("fields", "query"),
                        response("200"),
                        response("default"),
                        plain(),
                        plain(),
                        schema(2));
        return (ObjectNode) MAPPER.readTree(text.replace("#/definitions/", "#/components/schemas/"));
    }

    static JsonNode parse(byte[] text) {
        return MAPPER.readTree(text);
    }

    private String parameter(String name, String in) {
        String schema = "{\"type\": \""
                + (random.nextBoolean() ? "integer\", \"minimum\": 1" : "string\", \"maxLength\": 9") + "}";
        return "{\"name\": \"" + name + "\", \"in\": \"" + in + "\"" + some(", \"required\": true") + ", \"schema\": "
                + schema + "}";
    }

    private String response(String status) {
        String headers = some(", \"headers\": {\"ETag\": {\"schema\": {\"type\": \"string\"}}}");
        return "\"" + status + "\": {\"description\": \"ok\"" + headers
                + ", \"content\": {\"application/json\": {\"schema\": "
                + (random.nextInt(3) == 0 ? "{\"$ref\": \"#/components/schemas/Order\"}" : schema(2)) + "}}}";
    }

    private String schema(int depth) {
        return schemas.schema(depth);
    }

    /// Without references: one that leads to itself with nothing between means nothing.
    private String plain() {
        String made = schemas.schema(1);
        while (made.contains("$ref")) {
            made = schemas.schema(1);
        }
        return made;
    }

    private String some(String text) {
        return random.nextBoolean() ? text : "";
    }
}
