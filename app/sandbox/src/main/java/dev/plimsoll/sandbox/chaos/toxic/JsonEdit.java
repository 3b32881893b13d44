package dev.plimsoll.sandbox.chaos.toxic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An edit of a JSON document at the places a pointer names.
///
/// @param pointer a JSON pointer (RFC 6901), in which a step `*` stands for every element or every property; empty
///     names the whole document, which cannot be removed
/// @param value what is put there by `replace` (null stands for JSON null); unused otherwise
public record JsonEdit(
        String pointer, Action action, @Nullable JsonNode value) {
    /// What happens at a place.
    public enum Action {
        /// The property or element goes.
        REMOVE,
        /// The value becomes null.
        NULL,
        /// The value becomes one of another JSON type: a number or truth value its text, a text 0, an object an empty
        /// array, an array or null an empty object.
        RETYPE,
        /// The value becomes the one given.
        REPLACE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public JsonEdit {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw RefusedException.badBody("pointer must be empty or begin with / but is " + pointer);
        }
        if (pointer.isEmpty() && action == Action.REMOVE) {
            throw RefusedException.badBody("pointer must name a property or element to remove, not the whole document");
        }
    }

    /// The edited document, or null when the edit finds nothing to change. `document` may be changed in place.
    public @Nullable JsonNode applyTo(JsonNode document) {
        if (pointer.isEmpty()) {
            JsonNode edited = edited(document);
            return edited.equals(document) ? null : edited;
        }
        return descend(document, steps(), 0) ? document : null;
    }

    private List<String> steps() {
        var steps = new ArrayList<String>();
        for (String step : pointer.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return steps;
    }

    private boolean descend(JsonNode at, List<String> steps, int depth) {
        boolean changed = false;
        boolean last = depth == steps.size() - 1;
        // Backwards, so that removing an element does not move those still to be visited.
        for (String step : names(at, steps.get(depth)).reversed()) {
            JsonNode child = at.isArray() ? at.get(Integer.parseInt(step)) : at.get(step);
            changed |= last ? edit(at, step, child) : descend(child, steps, depth + 1);
        }
        return changed;
    }

    private static List<String> names(JsonNode at, String step) {
        if (at instanceof ObjectNode object) {
            if (step.equals("*")) {
                return List.copyOf(object.propertyNames());
            }
            return object.has(step) ? List.of(step) : List.of();
        }
        var names = new ArrayList<String>();
        if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (step.equals("*") || step.equals(Integer.toString(i))) {
                    names.add(Integer.toString(i));
                }
            }
        }
        return names;
    }

    private boolean edit(JsonNode parent, String step, JsonNode child) {
        if (action == Action.REMOVE) {
            if (parent instanceof ObjectNode object) {
                object.remove(step);
            } else {
                ((ArrayNode) parent).remove(Integer.parseInt(step));
            }
            return true;
        }
        JsonNode edited = edited(child);
        if (edited.equals(child)) {
            return false;
        }
        if (parent instanceof ObjectNode object) {
            object.set(step, edited);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(step), edited);
        }
        return true;
    }

    private JsonNode edited(JsonNode old) {
        var nodes = JsonNodeFactory.instance;
        return switch (action) {
            case REMOVE, NULL -> nodes.nullNode();
            case REPLACE -> value == null ? nodes.nullNode() : value.deepCopy();
            case RETYPE ->
                switch (old.getNodeType()) {
                    case NUMBER, BOOLEAN -> nodes.stringNode(old.asString());
                    case STRING -> nodes.numberNode(0);
                    case OBJECT -> nodes.arrayNode();
                    default -> nodes.objectNode();
                };
        };
    }
}
