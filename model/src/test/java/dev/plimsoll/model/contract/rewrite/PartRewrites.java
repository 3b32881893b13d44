package dev.plimsoll.model.contract.rewrite;

import dev.plimsoll.model.contract.rewrite.ContractRewrites.ContractRewrite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Parts of a contract behind references, in another order, with other words, with defaults written.
final class PartRewrites {
    private static final Set<String> ORDERED_MAPS = Set.of("paths", "responses", "content", "headers", "components");

    private PartRewrites() {}

    static Map<String, ContractRewrite> all() {
        return Map.of(
                "parameter-extracted", (document, random) -> extract(document, random, "parameters"),
                "response-extracted", (document, random) -> extract(document, random, "responses"),
                "body-extracted", (document, random) -> extract(document, random, "requestBodies"),
                "header-extracted", (document, random) -> extract(document, random, "headers"),
                "path-extracted", PartRewrites::extractPath,
                "maps-reordered", PartRewrites::reorder,
                "operation-defaults-written", PartRewrites::defaults,
                "other-words", PartRewrites::words,
                "server-written", PartRewrites::server,
                "security-written", PartRewrites::security);
    }

    /// A part and the way to put a reference in its place.
    private record Part(JsonNode part, java.util.function.Consumer<JsonNode> put) {}

    private static boolean extract(ObjectNode document, Random random, String kind) {
        List<Part> parts = new ArrayList<>();
        ContractRewrites.operations(document).forEach(operation -> collect(operation, kind, parts));
        parts.removeIf(part -> part.part().has("$ref"));
        Part one = ContractRewrites.one(parts, random);
        if (one == null) {
            return false;
        }
        one.put().accept(moved(document, kind, one.part()));
        return true;
    }

    private static void collect(ObjectNode operation, String kind, List<Part> parts) {
        switch (kind) {
            case "parameters" -> {
                if (operation.get("parameters") instanceof ArrayNode list) {
                    for (int index = 0; index < list.size(); index++) {
                        int at = index;
                        parts.add(new Part(list.get(at), to -> list.set(at, to)));
                    }
                }
            }
            case "requestBodies" -> {
                if (operation.has("requestBody")) {
                    parts.add(new Part(operation.get("requestBody"), to -> operation.set("requestBody", to)));
                }
            }
            case "responses" -> addMembers(operation.get("responses"), parts);
            default -> operation.get("responses").forEach(response -> addMembers(response.path("headers"), parts));
        }
    }

    private static void addMembers(JsonNode map, List<Part> parts) {
        if (map instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> parts.add(new Part(member.getValue(), to -> object.set(member.getKey(), to))));
        }
    }

    private static JsonNode moved(ObjectNode document, String kind, JsonNode part) {
        ObjectNode components =
                document.get("components") instanceof ObjectNode known ? known : document.putObject("components");
        ObjectNode all = components.get(kind) instanceof ObjectNode known ? known : components.putObject(kind);
        String name = "Moved" + all.size();
        all.set(name, part);
        return Json.object("$ref", Json.text("#/components/" + kind + "/" + name));
    }

    private static boolean extractPath(ObjectNode document, Random random) {
        ObjectNode paths = (ObjectNode) document.get("paths");
        if (!document.path("openapi").asString("").startsWith("3.1")) {
            return false; // 3.0 has no place for them within the document
        }
        List<String> names = paths.propertyNames().stream()
                .filter(name -> !paths.get(name).has("$ref"))
                .toList();
        String name = ContractRewrites.one(names, random);
        if (name == null) {
            return false;
        }
        paths.set(name, moved(document, "pathItems", paths.get(name)));
        return true;
    }

    private static boolean reorder(ObjectNode document, Random random) {
        List<String> names = new ArrayList<>(ORDERED_MAPS);
        Collections.sort(names);
        String name = names.get(random.nextInt(names.size()));
        return reorder(document, name, random);
    }

    private static boolean reorder(ObjectNode node, String name, Random random) {
        boolean done = false;
        for (String member : List.copyOf(node.propertyNames())) {
            if (!(node.get(member) instanceof ObjectNode value) || member.equals("schemas")) {
                continue;
            }
            done |= reorder(value, name, random);
            if (member.equals(name) && value.size() > 1) {
                node.set(member, Json.shuffledMembers(value, random));
                done = true;
            }
        }
        return done;
    }

    private static boolean defaults(ObjectNode document, Random random) {
        ObjectNode operation = ContractRewrites.one(ContractRewrites.operations(document), random);
        if (operation == null || operation.has("deprecated")) {
            return false;
        }
        operation.put("deprecated", false);
        if (operation.get("requestBody") instanceof ObjectNode body && !body.has("required") && !body.has("$ref")) {
            body.put("required", false);
        }
        return true;
    }

    private static boolean words(ObjectNode document, Random random) {
        ObjectNode operation = ContractRewrites.one(ContractRewrites.operations(document), random);
        if (operation == null) {
            return false;
        }
        operation
                .put("description", "Said otherwise.")
                .put("summary", "Otherwise")
                .put("x-owner", "team " + random.nextInt(9));
        operation.get("responses").forEach(response -> {
            if (response instanceof ObjectNode object && !object.has("$ref")) {
                object.put("description", "another word");
            }
        });
        return true;
    }

    /// Without `servers` there is one with the address `/` (OpenAPI 3.1.0, OpenAPI Object).
    private static boolean server(ObjectNode document, Random random) {
        if (document.has("servers")) {
            return false;
        }
        document.set("servers", Json.list(Json.object("url", Json.text("/"))));
        return true;
    }

    /// What the document demands holds for every operation that does not say otherwise.
    private static boolean security(ObjectNode document, Random random) {
        ObjectNode operation = ContractRewrites.one(ContractRewrites.operations(document), random);
        if (operation == null || operation.has("security")) {
            return false;
        }
        operation.set(
                "security", document.has("security") ? document.get("security").deepCopy() : Json.listOf(List.of()));
        return true;
    }
}
