package dev.plimsoll.model.contract.rewrite;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The same schema behind a reference, inside a conjunction or union of one, or taken apart into several.
final class Wrappings {
    private static final List<Set<String>> TOGETHER = List.of(
            Set.of("properties", "patternProperties", "additionalProperties"),
            Set.of("items", "prefixItems", "additionalItems"),
            Set.of("contains", "minContains", "maxContains"),
            Set.of("if", "then", "else"),
            Set.of("minimum", "exclusiveMinimum"),
            Set.of("maximum", "exclusiveMaximum"),
            Set.of("type", "format", "nullable", "x-nullable"));

    private Wrappings() {}

    static Map<String, SchemaRewrite> all() {
        return Map.of(
                "extract",
                (site, _) -> site.has("$defs") || site.has("definitions") ? null : extracted(site),
                "inline",
                (site, _) -> inlined(site),
                "all-of-one",
                (site, _) -> Json.object("allOf", Json.list(site.schema())),
                "any-of-one",
                (site, _) -> describes(site) ? null : Json.object("anyOf", Json.list(site.schema())),
                "one-of-one",
                (site, _) -> describes(site) ? null : Json.object("oneOf", Json.list(site.schema())),
                "all-of-twice",
                (site, _) -> Json.object(
                        "allOf", Json.list(site.schema(), site.schema().deepCopy())),
                "any-of-twice",
                (site, _) -> describes(site)
                        ? null
                        : Json.object(
                                "anyOf", Json.list(site.schema(), site.schema().deepCopy())),
                "unwrap",
                (site, _) -> unwrapped(site),
                "split",
                Wrappings::split,
                "merge",
                (site, _) -> merged(site));
    }

    /// What describes a value does not describe it from within a branch.
    private static boolean describes(SchemaSite site) {
        return !site.lacks("default", "deprecated", "readOnly", "writeOnly", "discriminator");
    }

    private static JsonNode extracted(SchemaSite site) {
        return site.definitions().add(site.schema());
    }

    private static @Nullable JsonNode inlined(SchemaSite site) {
        String reference = site.schema().path("$ref").asString("");
        String prefix = site.definitions().prefix();
        if (site.schema().size() != 1 || !reference.startsWith(prefix)) {
            return null;
        }
        JsonNode target = site.definitions().all().get(reference.substring(prefix.length()));
        return target == null ? null : target.deepCopy();
    }

    private static @Nullable JsonNode unwrapped(SchemaSite site) {
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            if (site.schema().size() == 1 && site.schema().path(keyword).size() == 1) {
                return site.schema().get(keyword).get(0);
            }
        }
        return null;
    }

    /// `nullable` lets null through whatever else is said, so it cannot stand in one half only.
    private static @Nullable JsonNode split(SchemaSite site, Random random) {
        ObjectNode schema = site.schema();
        if (schema.size() < 2
                || site.has("nullable")
                || !site.lacks(
                        "$ref",
                        "x-nullable",
                        "unevaluatedProperties",
                        "unevaluatedItems",
                        "allOf",
                        "discriminator",
                        "$defs",
                        "definitions")) {
            return null;
        }
        ObjectNode one = Json.object();
        ObjectNode other = Json.object();
        for (String name : schema.propertyNames()) {
            if (one.has(name) || other.has(name)) {
                continue;
            }
            Set<String> group = TOGETHER.stream()
                    .filter(all -> all.contains(name))
                    .findFirst()
                    .orElse(Set.of(name));
            ObjectNode half = random.nextBoolean() ? one : other;
            group.stream().filter(schema::has).sorted().forEach(member -> half.set(member, schema.get(member)));
        }
        if (one.isEmpty() || other.isEmpty()) {
            return null;
        }
        if (random.nextBoolean()) {
            one.set("allOf", Json.list(other));
            return one;
        }
        return Json.object("allOf", Json.list(one, other));
    }

    /// Halves that have no keyword in common and do not look at each other.
    private static @Nullable JsonNode merged(SchemaSite site) {
        ObjectNode schema = site.schema();
        if (schema.size() != 1 || schema.path("allOf").size() != 2) {
            return null;
        }
        ObjectNode whole = Json.object();
        for (JsonNode half : schema.get("allOf")) {
            if (!(half instanceof ObjectNode object)
                    || object.has("$ref")
                    || object.has("unevaluatedProperties")
                    || object.has("nullable")) {
                return null;
            }
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                boolean seen = TOGETHER.stream()
                        .filter(group -> group.contains(member.getKey()))
                        .anyMatch(group -> group.stream().anyMatch(whole::has));
                if (whole.has(member.getKey())
                        || (seen && half != schema.get("allOf").get(0))) {
                    return null;
                }
            }
            object.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        }
        return whole;
    }
}
