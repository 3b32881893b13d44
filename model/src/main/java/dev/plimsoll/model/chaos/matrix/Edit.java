package dev.plimsoll.model.chaos.matrix;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes one part of a message wherever it occurs.
final class Edit {
    /// The step to the value of any property.
    static final String ANY_NAME = "{}";

    private Edit() {}

    /// A copy in which every value at the path is another.
    ///
    /// @return null where the path leads to nothing in this message
    static @Nullable JsonNode replaced(JsonNode whole, List<String> path, UnaryOperator<JsonNode> change) {
        if (path.isEmpty()) {
            return change.apply(whole);
        }
        JsonNode copy = whole.deepCopy();
        return parents(copy, path, parent -> replaceIn(parent, path.getLast(), change)) ? copy : null;
    }

    /// A copy without the values at the path.
    ///
    /// @return null where the path leads to nothing in this message
    static @Nullable JsonNode without(JsonNode whole, List<String> path) {
        JsonNode copy = whole.deepCopy();
        return !path.isEmpty() && parents(copy, path, parent -> removeFrom(parent, path.getLast())) ? copy : null;
    }

    /// A copy in which a property has another name.
    ///
    /// @return null where the path leads to no property in this message
    static @Nullable JsonNode renamed(JsonNode whole, List<String> path, String name) {
        JsonNode copy = whole.deepCopy();
        return !path.isEmpty() && parents(copy, path, parent -> rename(parent, path.getLast(), name)) ? copy : null;
    }

    /// The first value at the path; null where there is none.
    static @Nullable JsonNode first(JsonNode whole, List<String> path) {
        JsonNode at = whole;
        for (String step : path) {
            at = step.equals("*") || step.equals(ANY_NAME)
                    ? (at.isEmpty() ? null : at.iterator().next())
                    : at.get(step);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /// How many values there are at the path.
    static int count(JsonNode whole, List<String> path) {
        if (path.isEmpty()) {
            return 1;
        }
        List<String> rest = path.subList(1, path.size());
        String step = path.getFirst();
        if (step.equals("*") || step.equals(ANY_NAME)) {
            int found = 0;
            for (JsonNode each : whole) {
                found += count(each, rest);
            }
            return found;
        }
        JsonNode next = whole.get(step);
        return next == null ? 0 : count(next, rest);
    }

    /// Something done to one parent; tells whether it did anything.
    private interface Act {
        boolean on(JsonNode parent);
    }

    private static boolean parents(JsonNode at, List<String> path, Act act) {
        if (path.size() == 1) {
            return act.on(at);
        }
        List<String> rest = path.subList(1, path.size());
        String step = path.getFirst();
        if (step.equals("*") || step.equals(ANY_NAME)) {
            boolean any = false;
            for (JsonNode each : at) {
                any |= parents(each, rest, act);
            }
            return any;
        }
        JsonNode next = at.get(step);
        return next != null && parents(next, rest, act);
    }

    private static boolean replaceIn(JsonNode parent, String step, UnaryOperator<JsonNode> change) {
        if (step.equals("*") && parent instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, change.apply(array.get(index)));
            }
            return !array.isEmpty();
        }
        if (!(parent instanceof ObjectNode object)) {
            return false;
        }
        List<String> names = step.equals(ANY_NAME) ? List.copyOf(object.propertyNames()) : List.of(step);
        names.stream().filter(object::has).forEach(name -> object.set(name, change.apply(object.get(name))));
        return names.stream().anyMatch(object::has);
    }

    private static boolean removeFrom(JsonNode parent, String step) {
        if (parent.isEmpty()) {
            return false;
        }
        if (step.equals("*") && parent instanceof ArrayNode array) {
            array.removeAll();
            return true;
        }
        if (!(parent instanceof ObjectNode object)) {
            return false;
        }
        if (step.equals(ANY_NAME)) {
            object.removeAll();
            return true;
        }
        return object.remove(step) != null;
    }

    private static boolean rename(JsonNode parent, String step, String name) {
        if (!(parent instanceof ObjectNode object) || !object.has(step)) {
            return false;
        }
        object.set(name, object.remove(step));
        return true;
    }
}
