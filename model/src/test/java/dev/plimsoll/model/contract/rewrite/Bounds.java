package dev.plimsoll.model.contract.rewrite;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Limits written otherwise, and what holds anyway written out.
final class Bounds {
    private Bounds() {}

    static Map<String, SchemaRewrite> all() {
        return Map.of(
                "whole-minimum",
                (site, _) -> exclusive(site, "minimum", "exclusiveMinimum", BigDecimal.ONE.negate()),
                "whole-maximum",
                (site, _) -> exclusive(site, "maximum", "exclusiveMaximum", BigDecimal.ONE),
                "number-text",
                Bounds::otherText,
                "written-out",
                Bounds::writtenOut,
                "words",
                Bounds::words,
                "empty-lists",
                (site, _) -> emptyLists(site));
    }

    /// `minimum: 1` of an integer is `exclusiveMinimum: 0`.
    private static @Nullable JsonNode exclusive(SchemaSite site, String keyword, String other, BigDecimal step) {
        JsonNode limit = site.schema().path(keyword);
        boolean whole =
                limit.isNumber() && limit.decimalValue().stripTrailingZeros().scale() <= 0;
        if (!whole || !site.isType("integer") || !site.lacks(other)) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        JsonNode moved = JsonNodeFactory.instance.numberNode(
                limit.decimalValue().add(step).toBigInteger());
        if (site.hasFlags()) {
            copy.set(keyword, moved);
            copy.set(other, Json.truth(true));
        } else {
            copy.remove(keyword);
            copy.set(other, moved);
        }
        return copy;
    }

    /// `5` is `5.0`.
    private static @Nullable JsonNode otherText(SchemaSite site, Random random) {
        String keyword = random.nextBoolean() ? "minimum" : "maximum";
        JsonNode limit = site.schema().path(keyword);
        if (!limit.isNumber()) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        copy.set(
                keyword,
                JsonNodeFactory.instance.numberNode(limit.decimalValue().setScale(2)));
        return copy;
    }

    private static @Nullable JsonNode writtenOut(SchemaSite site, Random random) {
        ObjectNode copy = site.schema().deepCopy();
        if (site.has("$ref")) {
            return null;
        }
        addTyped(site, copy);
        switch (random.nextInt(4)) {
            case 0 -> copy.put("uniqueItems", site.schema().path("uniqueItems").booleanValue(false));
            case 1 -> flags(site, copy);
            case 2 -> copy.put(site.isOpenApi30() || !site.dialect().isJsonSchema() ? "deprecated" : "readOnly", false);
            default -> {
                if (site.lacks("additionalProperties", "unevaluatedProperties")
                        && !site.watched()
                        && site.isType("object")) {
                    copy.set("additionalProperties", random.nextBoolean() ? Json.truth(true) : Json.object());
                }
            }
        }
        return copy.equals(site.schema()) ? null : copy;
    }

    private static void addTyped(SchemaSite site, ObjectNode copy) {
        if (site.isType("string") && site.lacks("minLength")) {
            copy.put("minLength", 0);
        } else if (site.isType("array") && site.lacks("minItems")) {
            copy.put("minItems", 0);
        } else if (site.isType("object") && site.lacks("minProperties", "required")) {
            copy.put("minProperties", 0);
        }
    }

    private static void flags(SchemaSite site, ObjectNode copy) {
        if (site.hasFlags() && site.has("minimum") && site.lacks("exclusiveMinimum")) {
            copy.put("exclusiveMinimum", false);
        }
        if (site.isOpenApi30() && site.has("type") && site.lacks("nullable", "x-nullable")) {
            copy.put(site.dialect().nullableKeyword(), false);
        }
    }

    private static @Nullable JsonNode words(SchemaSite site, Random random) {
        if (site.has("$ref")) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        switch (random.nextInt(3)) {
            case 0 -> copy.put("description", "said again, number " + random.nextInt(9));
            case 1 -> copy.put("title", "Another title");
            default -> copy.put("x-team", "orders");
        }
        return copy;
    }

    private static @Nullable JsonNode emptyLists(SchemaSite site) {
        if (!site.isFrom6() || !site.lacks("required", "$ref") || !site.isType("object")) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        copy.putArray("required");
        if (!copy.has("properties")) {
            copy.putObject("properties");
        }
        return copy;
    }
}
