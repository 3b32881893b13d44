package dev.plimsoll.desktop.plan.edit;

import dev.plimsoll.model.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Small values as they stand in a file.
final class JsonNodes {
    private JsonNodes() {}

    static JsonNode of(boolean value) {
        return Json.mapper().valueToTree(value);
    }

    static JsonNode of(String value) {
        return Json.mapper().valueToTree(value);
    }

    /// A part of another kind with those fields of the earlier one that it has too.
    static ObjectNode kept(ObjectNode fresh, JsonNode earlier) {
        for (String name : fresh.propertyNames().stream().skip(1).toList()) {
            JsonNode value = earlier.get(name);
            if (value != null) {
                fresh.set(name, value);
            }
        }
        return fresh;
    }
}
