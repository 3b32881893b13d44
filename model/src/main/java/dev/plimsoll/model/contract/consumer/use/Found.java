package dev.plimsoll.model.contract.consumer.use;

import dev.plimsoll.model.contract.consumer.pact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One value of a body that a field path leads to.
///
/// @param steps from the root to the value
public record Found(List<Step> steps, JsonNode value) {
    public Found {
        steps = List.copyOf(steps);
    }

    /// Every value of a body that the path leads to, in the order of the body.
    public static List<Found> in(JsonNode body, FieldPath path) {
        List<Found> found = List.of(new Found(List.of(), body));
        for (String step : path.steps()) {
            List<Found> next = new ArrayList<>();
            found.forEach(one -> one.follow(step, next));
            found = next;
        }
        return List.copyOf(found);
    }

    /// Whether the way of the path ends at an empty list, so that the body says nothing about its items.
    public static boolean endsAtEmptyList(JsonNode body, FieldPath path) {
        for (int i = 0; i < path.steps().size(); i++) {
            if (path.steps().get(i).equals("*")) {
                List<Found> lists = in(body, new FieldPath(path.steps().subList(0, i)));
                if (!lists.isEmpty()
                        && lists.stream()
                                .allMatch(list ->
                                        list.value().isArray() && list.value().isEmpty())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void follow(String step, List<Found> into) {
        switch (step) {
            case "*" -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    into.add(below(Step.item(i), value.get(i)));
                }
            }
            case "{}" -> {
                for (Map.Entry<String, JsonNode> entry : value.properties()) {
                    into.add(below(Step.key(entry.getKey()), entry.getValue()));
                }
            }
            default -> {
                JsonNode member = value.isObject() ? value.get(step) : null;
                if (member != null) {
                    into.add(below(Step.key(step), member));
                }
            }
        }
    }

    private Found below(Step step, JsonNode member) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Found(longer, member);
    }
}
