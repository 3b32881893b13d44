package dev.plimsoll.model.plan;

import dev.plimsoll.model.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan as a file, for example in a git repository. Fields that this version does not know come back in their place,
/// and are signed with the rest of the plan.
public final class PlanDocument {
    private static final ObjectReader LENIENT =
            Json.mapper().readerFor(ExperimentPlan.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /// A signal's condition for failure, and the change that a fault comes from.
    private static final Set<String> MAY_BE_NULL = Set.of("failure", "change");

    private PlanDocument() {}

    /// Reads a plan and keeps what it does not know.
    ///
    /// @throws JacksonException if the text is not JSON or does not fit a plan
    /// @throws IllegalArgumentException if a field that every plan has is missing
    public static ExperimentPlan read(String text) {
        JsonNode tree = Json.mapper().readTree(text);
        if (!tree.isObject()) {
            throw new IllegalArgumentException("a plan is a JSON object");
        }
        ExperimentPlan plan = LENIENT.readValue(tree);
        // What a file writes as unknown may hold anything.
        requireWhole(Json.mapper().valueToTree(plan.withUnknown(Map.of())), JsonPointer.empty());
        Map<String, JsonNode> unknown = new TreeMap<>(plan.unknown());
        collect(tree, Json.mapper().valueToTree(plan), JsonPointer.empty(), unknown);
        return plan.withUnknown(unknown);
    }

    /// Writes a plan with every field in its place, names in alphabetical order.
    public static String write(ExperimentPlan plan) {
        ObjectNode tree = Json.mapper().valueToTree(plan.withUnknown(Map.of()));
        // In alphabetical order a field comes before those inside it.
        plan.unknown().forEach((pointer, value) -> put(tree, JsonPointer.compile(pointer), value));
        return Json.pretty(tree);
    }

    private static void requireWhole(JsonNode node, JsonPointer at) {
        if (node.isNull() && !MAY_BE_NULL.contains(at.last().getMatchingProperty())) {
            throw new IllegalArgumentException("the plan has no " + at);
        }
        if (node.isObject()) {
            node.properties().forEach(entry -> requireWhole(entry.getValue(), at.appendProperty(entry.getKey())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                requireWhole(node.get(i), at.appendIndex(i));
            }
        }
    }

    /// What is in a file and not in the plan that was read from it.
    private static void collect(JsonNode file, JsonNode known, JsonPointer at, Map<String, JsonNode> unknown) {
        if (file instanceof ObjectNode object && known.isObject()) {
            object.properties().forEach(entry -> {
                JsonPointer place = at.appendProperty(entry.getKey());
                JsonNode same = known.get(entry.getKey());
                if (same == null) {
                    unknown.put(place.toString(), entry.getValue());
                } else {
                    collect(entry.getValue(), same, place, unknown);
                }
            });
        } else if (file instanceof ArrayNode array && known instanceof ArrayNode other) {
            for (int i = 0; i < Math.min(array.size(), other.size()); i++) {
                collect(array.get(i), other.get(i), at.appendIndex(i), unknown);
            }
        }
    }

    /// A field whose place is gone, because somebody took the entry around it out, goes with it.
    private static void put(ObjectNode tree, JsonPointer place, JsonNode value) {
        if (tree.at(place.head()) instanceof ObjectNode parent) {
            String name = place.last().getMatchingProperty();
            if (!parent.has(name)) {
                parent.set(name, value);
            }
        }
    }
}
