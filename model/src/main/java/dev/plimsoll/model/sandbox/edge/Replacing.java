package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.json.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts another value at one place; what is beside the way there is shared with the original.
final class Replacing {
    private Replacing() {}

    /// @param pointer JSON Pointer of a place that the value has
    static JsonNode at(JsonNode whole, String pointer, JsonNode part) {
        if (pointer.isEmpty()) {
            return part;
        }
        int slash = pointer.indexOf('/', 1);
        String step = pointer.substring(1, slash < 0 ? pointer.length() : slash);
        String rest = slash < 0 ? "" : pointer.substring(slash);
        if (whole instanceof ArrayNode list) {
            ArrayNode copy = list.arrayNode();
            copy.addAll(list);
            int index = Integer.parseInt(step);
            copy.set(index, at(list.get(index), rest, part));
            return copy;
        }
        ObjectNode copy = ((ObjectNode) whole).objectNode();
        copy.setAll((ObjectNode) whole);
        String name = Pointer.name(step);
        copy.set(name, at(whole.get(name), rest, part));
        return copy;
    }
}
