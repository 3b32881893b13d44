package dev.plimsoll.model.contract.rewrite;

import dev.plimsoll.model.contract.rewrite.ContractRewrites.ContractRewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Parameters in another order, at another place, under another name where names say nothing, with defaults written.
final class ParameterRewrites {
    private ParameterRewrites() {}

    static Map<String, ContractRewrite> all() {
        return Map.of(
                "path-parameter-renamed",
                ParameterRewrites::rename,
                "parameters-reordered",
                ParameterRewrites::reorder,
                "parameters-shared",
                ParameterRewrites::share,
                "parameter-style-written",
                (document, random) -> set(document, random, ParameterRewrites::style),
                "parameter-defaults-written",
                (document, random) -> set(document, random, ParameterRewrites::defaults),
                "header-case",
                (document, random) -> set(document, random, ParameterRewrites::upperCase));
    }

    private static List<ObjectNode> inline(ObjectNode document) {
        List<ObjectNode> all = new ArrayList<>();
        ContractRewrites.items(document).forEach(item -> addInline(item.path("parameters"), all));
        ContractRewrites.operations(document).forEach(operation -> addInline(operation.path("parameters"), all));
        return all;
    }

    private static void addInline(JsonNode parameters, List<ObjectNode> all) {
        parameters.forEach(parameter -> {
            if (parameter instanceof ObjectNode object && object.has("schema")) {
                all.add(object);
            }
        });
    }

    private static boolean set(ObjectNode document, Random random, java.util.function.Predicate<ObjectNode> change) {
        List<ObjectNode> all = inline(document);
        java.util.Collections.shuffle(all, random);
        return all.stream().anyMatch(change);
    }

    private static boolean style(ObjectNode parameter) {
        String in = parameter.path("in").asString("");
        boolean form = in.equals("query") || in.equals("cookie");
        if (parameter.has("style") || parameter.has("explode")) {
            return false;
        }
        parameter.put("style", form ? "form" : "simple").put("explode", form);
        return true;
    }

    private static boolean defaults(ObjectNode parameter) {
        if (parameter.has("deprecated")) {
            return false;
        }
        parameter.put("deprecated", false);
        if (!parameter.has("required")) {
            parameter.put("required", false);
        }
        if (parameter.path("in").asString("").equals("query")) {
            parameter.put("allowReserved", false).put("allowEmptyValue", false);
        }
        return true;
    }

    private static boolean upperCase(ObjectNode parameter) {
        String name = parameter.path("name").asString("");
        String upper = name.toUpperCase(Locale.ROOT);
        if (!parameter.path("in").asString("").equals("header") || name.equals(upper)) {
            return false;
        }
        parameter.put("name", upper);
        return true;
    }

    private static boolean reorder(ObjectNode document, Random random) {
        for (ObjectNode operation : ContractRewrites.operations(document)) {
            if (operation.path("parameters").size() > 1) {
                operation.set("parameters", Json.shuffled(operation.get("parameters"), random));
                return true;
            }
        }
        return false;
    }

    /// Moves the parameters of the only operation of a path to the path.
    private static boolean share(ObjectNode document, Random random) {
        for (ObjectNode item : ContractRewrites.items(document)) {
            List<JsonNode> operations = Json.items(item).stream()
                    .filter(each -> each.has("responses"))
                    .toList();
            if (operations.size() == 1 && operations.getFirst().has("parameters") && !item.has("parameters")) {
                ObjectNode operation = (ObjectNode) operations.getFirst();
                item.set("parameters", operation.remove("parameters"));
                return true;
            }
        }
        return false;
    }

    /// `/orders/{id}` is `/orders/{key}`, as long as every parameter of that name stands in the path itself.
    private static boolean rename(ObjectNode document, Random random) {
        ObjectNode paths = (ObjectNode) document.get("paths");
        for (String path : List.copyOf(paths.propertyNames())) {
            JsonNode item = paths.get(path);
            if (path.contains("{id}") && !item.toString().contains("/parameters/") && !item.has("$ref")) {
                ObjectNode copy = (ObjectNode) item.deepCopy();
                renameIn(copy.path("parameters"));
                copy.forEach(operation -> renameIn(operation.path("parameters")));
                ObjectNode renamed = Json.object();
                paths.properties().forEach(member -> {
                    boolean here = member.getKey().equals(path);
                    renamed.set(
                            here ? path.replace("{id}", "{key}") : member.getKey(), here ? copy : member.getValue());
                });
                document.set("paths", renamed);
                return true;
            }
        }
        return false;
    }

    private static void renameIn(JsonNode parameters) {
        if (parameters instanceof ArrayNode list) {
            list.forEach(parameter -> {
                if (parameter.path("in").asString("").equals("path")
                        && parameter.path("name").asString("").equals("id")) {
                    ((ObjectNode) parameter).put("name", "key");
                }
            });
        }
    }
}
