package dev.plimsoll.model.contract.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists of types, values and branches written as each other.
final class Unions {
    private Unions() {}

    static Map<String, SchemaRewrite> all() {
        return Map.of(
                "order", Unions::reordered,
                "const-to-enum", (site, _) -> constToEnum(site),
                "enum-to-const", (site, _) -> enumToConst(site),
                "enum-to-union", Unions::enumToUnion,
                "types-to-union", (site, _) -> typesToUnion(site),
                "null-to-branch", (site, _) -> nullToBranch(site),
                "integer-and-number", (site, _) -> numberToUnion(site),
                "nest-union", Unions::nested,
                "type-into-branches", (site, _) -> typeIntoBranches(site),
                "required-apart", (site, _) -> requiredApart(site));
    }

    private static @Nullable JsonNode reordered(SchemaSite site, Random random) {
        if (site.schema().size() < 2 && site.lacks("enum", "anyOf", "oneOf", "allOf", "required")) {
            return null;
        }
        ObjectNode copy = Json.shuffledMembers(site.schema(), random);
        for (String list : List.of("enum", "required", "anyOf", "oneOf", "allOf", "type")) {
            if (copy.path(list).isArray()) {
                copy.set(list, Json.shuffled(copy.get(list), random));
            }
        }
        if (copy.get("properties") instanceof ObjectNode properties) {
            copy.set("properties", Json.shuffledMembers(properties, random));
        }
        return copy;
    }

    private static @Nullable JsonNode constToEnum(SchemaSite site) {
        if (!site.has("const") || site.has("enum")) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        copy.set("enum", Json.list(copy.remove("const")));
        return copy;
    }

    private static @Nullable JsonNode enumToConst(SchemaSite site) {
        if (!site.isFrom6() || site.has("const") || site.schema().path("enum").size() != 1) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        copy.set("const", copy.remove("enum").get(0));
        return copy;
    }

    private static @Nullable JsonNode enumToUnion(SchemaSite site, Random random) {
        if (!site.lacks("anyOf", "oneOf", "nullable", "x-nullable", "$ref")
                || site.schema().path("enum").size() < 2) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        List<JsonNode> branches = new ArrayList<>();
        for (JsonNode value : copy.remove("enum")) {
            boolean constant = site.isFrom6() && random.nextBoolean();
            branches.add(constant ? Json.object("const", value) : Json.object("enum", Json.list(value)));
        }
        copy.set(random.nextBoolean() ? "anyOf" : "oneOf", Json.listOf(branches));
        return copy;
    }

    private static @Nullable JsonNode typesToUnion(SchemaSite site) {
        if (site.isOpenApi30()
                || !site.lacks("anyOf", "$ref")
                || site.schema().path("type").size() < 2) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        List<JsonNode> branches = new ArrayList<>();
        copy.remove("type").forEach(type -> branches.add(Json.object("type", type)));
        copy.set("anyOf", Json.listOf(branches));
        return copy;
    }

    /// What is said of a type says nothing of null, except by a list of values, which stays within the branch.
    private static @Nullable JsonNode nullToBranch(SchemaSite site) {
        JsonNode types = site.schema().path("type");
        List<JsonNode> rest = new ArrayList<>(Json.items(types));
        boolean hasNull = rest.removeIf(type -> type.asString("").equals("null"));
        boolean elsewhere =
                !site.lacks("enum", "const", "anyOf", "oneOf", "allOf", "not", "if", "$ref", "$defs", "definitions");
        if (!types.isArray() || !hasNull || rest.size() != 1 || elsewhere) {
            return null;
        }
        ObjectNode branch = site.schema().deepCopy();
        branch.set("type", rest.getFirst());
        return Json.object("anyOf", Json.list(branch, Json.object("type", Json.text("null"))));
    }

    private static @Nullable JsonNode numberToUnion(SchemaSite site) {
        if (!site.isType("number") || !site.lacks("anyOf", "format", "nullable", "x-nullable")) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        copy.remove("type");
        copy.set(
                "anyOf",
                Json.list(Json.object("type", Json.text("integer")), Json.object("type", Json.text("number"))));
        return copy;
    }

    private static @Nullable JsonNode nested(SchemaSite site, Random random) {
        if (site.schema().path("anyOf").size() < 3) {
            return null;
        }
        List<JsonNode> branches = Json.items(site.schema().get("anyOf"));
        int cut = 1 + random.nextInt(branches.size() - 1);
        ObjectNode copy = site.schema().deepCopy();
        copy.set(
                "anyOf",
                Json.list(
                        Json.object("anyOf", Json.listOf(branches.subList(0, cut))),
                        Json.object("anyOf", Json.listOf(branches.subList(cut, branches.size())))));
        return copy;
    }

    private static @Nullable JsonNode typeIntoBranches(SchemaSite site) {
        String union = site.has("anyOf") ? "anyOf" : "oneOf";
        boolean plain =
                site.has(union) && site.has("type") && site.lacks("nullable", "x-nullable", "format", "discriminator");
        if (!plain
                || Json.items(site.schema().get(union)).stream().anyMatch(branch -> !(branch instanceof ObjectNode))) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        JsonNode type = copy.remove("type");
        List<JsonNode> branches = new ArrayList<>();
        copy.get(union).forEach(branch -> {
            boolean joins = branch.has("type") || branch.has("$ref") || branch.has("nullable");
            branches.add(
                    joins
                            ? Json.object("allOf", Json.list(branch, Json.object("type", type)))
                            : ((ObjectNode) branch).set("type", type));
        });
        copy.set(union, Json.listOf(branches));
        return copy;
    }

    private static @Nullable JsonNode requiredApart(SchemaSite site) {
        if (site.schema().path("required").size() < 2 || !site.lacks("allOf", "nullable", "x-nullable")) {
            return null;
        }
        ObjectNode copy = site.schema().deepCopy();
        List<JsonNode> all = new ArrayList<>();
        copy.remove("required").forEach(name -> all.add(Json.object("required", Json.list(name))));
        copy.set("allOf", Json.listOf(all));
        return copy;
    }
}
