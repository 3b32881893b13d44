package dev.plimsoll.model.contract.rewrite;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Negations and conditions written as each other.
final class Logic {
    private Logic() {}

    static Map<String, SchemaRewrite> all() {
        return Map.of(
                "not-not", (site, _) -> declares(site) ? null : not(not(site.schema())),
                "condition-to-union", Logic::conditionToUnion,
                "dependency-to-condition", (site, _) -> dependencyToCondition(site),
                "condition-in-all-of", (site, _) -> conditionApart(site),
                "false-to-not", (site, _) -> falseToNot(site),
                "de-morgan", (site, _) -> deMorgan(site));
    }

    /// What stands under `not` declares no property, and tells `unevaluatedProperties` nothing.
    private static boolean declares(SchemaSite site) {
        String text = site.schema().toString();
        return site.watched()
                || List.of("roperties", "$ref", "items", "Items", "contains", "discriminator", "$defs", "definitions")
                        .stream()
                        .anyMatch(text::contains);
    }

    private static ObjectNode not(JsonNode schema) {
        return Json.object("not", schema);
    }

    private static @Nullable JsonNode conditionToUnion(SchemaSite site, Random random) {
        if (!site.hasConditions()
                || !site.has("if")
                || site.watched()
                || !site.lacks("anyOf", "allOf")
                || site.lacks("then", "else")) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        JsonNode condition = copy.remove("if");
        JsonNode then = copy.has("then") ? copy.remove("then") : Json.object();
        JsonNode otherwise = copy.has("else") ? copy.remove("else") : Json.object();
        if (random.nextBoolean()) {
            copy.set(
                    "anyOf",
                    Json.list(
                            Json.object("allOf", Json.list(condition, then)),
                            Json.object("allOf", Json.list(not(condition), otherwise))));
        } else {
            copy.set(
                    "allOf",
                    Json.list(
                            Json.object("anyOf", Json.list(not(condition), then)),
                            Json.object("anyOf", Json.list(condition, otherwise))));
        }
        return copy;
    }

    private static @Nullable JsonNode dependencyToCondition(SchemaSite site) {
        String keyword = site.dialect().isUpToDraft7() ? "dependencies" : "dependentRequired";
        JsonNode dependencies = site.schema().path(keyword);
        if (!site.hasConditions() || dependencies.size() != 1 || !site.lacks("if", "then", "else")) {
            return null;
        }
        Map.Entry<String, JsonNode> one = dependencies.properties().iterator().next();
        if (!one.getValue().isArray()) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        copy.remove(keyword);
        copy.set("if", Json.object("required", Json.list(Json.text(one.getKey()))));
        copy.set("then", Json.object("required", one.getValue()));
        return copy;
    }

    private static @Nullable JsonNode conditionApart(SchemaSite site) {
        if (!site.has("if") || !site.lacks("allOf", "unevaluatedProperties", "unevaluatedItems")) {
            return null;
        }
        ObjectNode copy =
                Json.only(site.schema(), name -> !List.of("if", "then", "else").contains(name));
        copy.set(
                "allOf",
                Json.list(Json.only(
                        site.schema(), name -> List.of("if", "then", "else").contains(name))));
        return copy;
    }

    private static @Nullable JsonNode falseToNot(SchemaSite site) {
        for (String keyword : List.of("additionalProperties", "additionalItems", "items")) {
            JsonNode value = site.schema().path(keyword);
            if (value.isBoolean() && !value.booleanValue()) {
                ObjectNode copy = site.schema().deepCopy();
                copy.set(keyword, not(Json.object()));
                return copy;
            }
        }
        return null;
    }

    private static @Nullable JsonNode deMorgan(SchemaSite site) {
        if (site.watched()
                || !site.lacks("allOf")
                || site.schema().path("not").path("anyOf").size() < 2
                || site.schema().path("not").size() != 1) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        List<JsonNode> all = Json.items(copy.remove("not").get("anyOf"));
        copy.set("allOf", Json.listOf(all.stream().map(Logic::not).toList()));
        return copy;
    }
}
