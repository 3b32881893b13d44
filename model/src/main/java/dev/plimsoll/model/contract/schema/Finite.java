package dev.plimsoll.model.contract.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Schemas whose values can be listed.
final class Finite {
    private Finite() {}

    /// All values that may be valid; null where there are too many to list.
    static @Nullable Map<String, JsonNode> values(Flat flat) {
        if (flat.values != null) {
            return flat.values;
        }
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (Kind kind : flat.kinds) {
            switch (kind) {
                case NULL -> all.put("null", JsonNodeFactory.instance.nullNode());
                case BOOLEAN -> {
                    all.put("true", JsonNodeFactory.instance.booleanNode(true));
                    all.put("false", JsonNodeFactory.instance.booleanNode(false));
                }
                default -> {
                    return null;
                }
            }
        }
        return all;
    }
}
