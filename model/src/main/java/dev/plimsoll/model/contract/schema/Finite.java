package dev.plimsoll.model.contract.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Schemas whose values can be listed.
final class Finite {
    private static final Set<Kind> SMALL = Collections.unmodifiableSet(EnumSet.of(Kind.NULL, Kind.BOOLEAN));

    private Finite() {}

    /// All values that may be valid; null where there are too many to list.
    static @Nullable Map<String, JsonNode> values(Flat flat) {
        if (flat.values != null) {
            return flat.values;
        }
        if (!SMALL.containsAll(flat.kinds)) {
            return null;
        }
        Map<String, JsonNode> all = new LinkedHashMap<>();
        if (flat.kinds.contains(Kind.NULL)) {
            all.put("null", JsonNodeFactory.instance.nullNode());
        }
        if (flat.kinds.contains(Kind.BOOLEAN)) {
            all.put("true", JsonNodeFactory.instance.booleanNode(true));
            all.put("false", JsonNodeFactory.instance.booleanNode(false));
        }
        return all;
    }
}
