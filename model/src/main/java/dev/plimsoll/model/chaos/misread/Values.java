package dev.plimsoll.model.chaos.misread;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes the first value in a message that is of a kind.
final class Values {
    private Values() {}

    /// A copy with one value changed; null where no value is of the kind.
    static @Nullable JsonNode changed(JsonNode message, Predicate<JsonNode> kind, Function<JsonNode, JsonNode> change) {
        if (kind.test(message)) {
            return change.apply(message);
        }
        JsonNode copy = message.deepCopy();
        return change(copy, kind, change) ? copy : null;
    }

    private static boolean change(JsonNode in, Predicate<JsonNode> kind, Function<JsonNode, JsonNode> change) {
        if (in instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (kind.test(member.getValue())) {
                    object.set(member.getKey(), change.apply(member.getValue()));
                    return true;
                }
                if (change(member.getValue(), kind, change)) {
                    return true;
                }
            }
        }
        if (in instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                if (kind.test(array.get(index))) {
                    array.set(index, change.apply(array.get(index)));
                    return true;
                }
                if (change(array.get(index), kind, change)) {
                    return true;
                }
            }
        }
        return false;
    }
}
