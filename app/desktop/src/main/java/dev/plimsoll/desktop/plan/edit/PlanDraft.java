package dev.plimsoll.desktop.plan.edit;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanDocument;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The content of a plan while it is written. It may be unfit to be saved; fields that nobody knows stay in it.
final class PlanDraft {
    private final ObjectNode tree;

    private PlanDraft(ObjectNode tree) {
        this.tree = tree;
    }

    static PlanDraft of(ExperimentPlan plan) {
        return new PlanDraft((ObjectNode) Json.mapper().readTree(PlanDocument.write(plan)));
    }

    /// What stands at a place; a missing node where nothing does.
    JsonNode at(JsonPointer place) {
        return tree.at(place);
    }

    /// As it is now; what is written later does not change it.
    JsonNode copy() {
        return tree.deepCopy();
    }

    void put(JsonPointer place, JsonNode value) {
        JsonNode parent = parent(place);
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        }
    }

    /// The terms of a plan that has none are not there until somebody writes the first.
    private JsonNode parent(JsonPointer place) {
        JsonPointer head = place.head();
        JsonNode parent = tree.at(head);
        if (parent.isMissingNode() || parent.isNull()) {
            put(head, Json.mapper().createObjectNode());
            return tree.at(head);
        }
        return parent;
    }

    /// Appends to a list, and tells where.
    JsonPointer add(JsonPointer list, JsonNode item) {
        if (!(tree.at(list) instanceof ArrayNode)) {
            put(list, Json.mapper().createArrayNode());
        }
        ArrayNode all = (ArrayNode) tree.at(list);
        all.add(item);
        return list.appendIndex(all.size() - 1);
    }

    void remove(JsonPointer place) {
        JsonNode parent = tree.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        }
    }

    /// Moves an entry of a list towards its end, or towards its beginning.
    ///
    /// @param by how far; beyond an end nothing moves
    void move(JsonPointer place, int by) {
        int from = place.last().getMatchingIndex();
        if (tree.at(place.head()) instanceof ArrayNode list && from + by >= 0 && from + by < list.size()) {
            JsonNode moved = list.remove(from);
            list.insert(from + by, moved);
        }
    }
}
