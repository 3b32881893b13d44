package dev.plimsoll.model.contract.rewrite;

import dev.plimsoll.model.contract.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Ways to write a contract of OpenAPI 3 anew without changing what it means, by name. Each changes the document in
/// place and says whether there was something to change.
final class ContractRewrites {
    private final Map<String, ContractRewrite> all = new TreeMap<>();
    private final SchemaRewrites schemas = new SchemaRewrites();

    /// @see ContractRewrites
    @FunctionalInterface
    interface ContractRewrite {
        boolean apply(ObjectNode document, Random random);
    }

    ContractRewrites() {
        all.putAll(ParameterRewrites.all());
        all.putAll(PartRewrites.all());
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /// Rewrites one place that is no schema.
    ///
    /// @return the name of the way; null if none applies
    @Nullable
    String apply(ObjectNode document, Random random) {
        List<String> names = new ArrayList<>(all.keySet());
        Collections.shuffle(names, random);
        return names.stream()
                .filter(name -> all.get(name).apply(document, random))
                .findFirst()
                .orElse(null);
    }

    /// Rewrites one schema.
    @Nullable
    String applyToSchema(ObjectNode document, Dialect dialect, Random random) {
        return schemas.apply(sites(document, dialect), random);
    }

    static List<SchemaSite> sites(ObjectNode document, Dialect dialect) {
        ObjectNode components =
                document.get("components") instanceof ObjectNode known ? known : document.putObject("components");
        ObjectNode named =
                components.get("schemas") instanceof ObjectNode known ? known : components.putObject("schemas");
        boolean watched = document.toString().contains("\"unevaluated");
        SchemaSite like = new SchemaSite(
                named, _ -> {}, dialect, watched, new SchemaSite.Definitions(named, "#/components/schemas/"));
        List<SchemaSite> sites = new ArrayList<>();
        for (String name : List.copyOf(named.propertyNames())) {
            SchemaSite.add(named.get(name), to -> named.set(name, to), like, sites);
        }
        document.properties().stream()
                .filter(member -> !member.getKey().equals("components"))
                .forEach(member -> collect(member.getValue(), like, sites));
        components.properties().stream()
                .filter(member -> !member.getKey().equals("schemas"))
                .forEach(member -> collect(member.getValue(), like, sites));
        return sites;
    }

    private static void collect(JsonNode node, SchemaSite like, List<SchemaSite> sites) {
        for (String name : List.copyOf(node.propertyNames())) {
            JsonNode value = node.get(name);
            if (name.equals("schema") && node instanceof ObjectNode holder) {
                SchemaSite.add(value, to -> holder.set(name, to), like, sites);
            } else if (!name.startsWith("example") && !name.startsWith("x-")) {
                collect(value, like, sites);
            }
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, like, sites));
        }
    }

    /// All path items, by path; those behind references are left out.
    static List<ObjectNode> items(ObjectNode document) {
        List<ObjectNode> items = new ArrayList<>();
        document.path("paths").forEach(item -> {
            if (item instanceof ObjectNode object && !object.has("$ref")) {
                items.add(object);
            }
        });
        return items;
    }

    static List<ObjectNode> operations(ObjectNode document) {
        List<ObjectNode> operations = new ArrayList<>();
        items(document)
                .forEach(item -> item.forEach(operation -> {
                    if (operation instanceof ObjectNode object && object.has("responses")) {
                        operations.add(object);
                    }
                }));
        return operations;
    }

    /// One of the list; null where it is empty.
    static <T> @Nullable T one(List<T> list, Random random) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }
}
