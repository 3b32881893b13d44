package dev.plimsoll.model.contract.consumer.use;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Which value of a body, without saying which item of an array.
///
/// @param steps from the root: property names, `*` for every item of an array, `{}` for every value of a map
public record FieldPath(List<String> steps) implements Comparable<FieldPath> {
    /// The whole body.
    public static final FieldPath ROOT = new FieldPath(List.of());

    private static final String ITEM = "*";
    private static final String ANY_NAME = "{}";

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /// Reads `$.items[*].price`; the `$.` may be left out, `[]` stands for `[*]`, and a name with a dot or a bracket is
    /// written `['a.b']`.
    ///
    /// @throws IllegalArgumentException if the text is no path; the message says why
    public static FieldPath of(String text) {
        String rest = text.startsWith("$") ? text.substring(1) : text;
        List<String> steps = new ArrayList<>();
        int at = 0;
        while (at < rest.length()) {
            int end = rest.charAt(at) == '[' ? bracket(rest, at, text, steps) : name(rest, at, text, steps);
            at = end;
        }
        return new FieldPath(steps);
    }

    private static int name(String rest, int at, String text, List<String> steps) {
        int from = rest.charAt(at) == '.' ? at + 1 : at;
        int end = from;
        while (end < rest.length() && rest.charAt(end) != '.' && rest.charAt(end) != '[') {
            end++;
        }
        if (end == from) {
            throw new IllegalArgumentException("the field '" + text + "' has an empty step");
        }
        steps.add(rest.substring(from, end));
        return end;
    }

    private static int bracket(String rest, int at, String text, List<String> steps) {
        boolean quoted = rest.startsWith("['", at);
        int end = rest.indexOf(quoted ? "']" : "]", at + (quoted ? 2 : 1));
        if (end < 0) {
            throw new IllegalArgumentException("the field '" + text + "' has a bracket that is not closed");
        }
        String inner = rest.substring(at + (quoted ? 2 : 1), end);
        if (!quoted && !inner.isEmpty() && !inner.equals(ITEM)) {
            throw new IllegalArgumentException("the field '" + text
                    + "' names one item; write [*] for every item, or ['" + inner + "'] for a name");
        }
        steps.add(quoted ? inner : ITEM);
        return end + (quoted ? 2 : 1);
    }

    /// Whether the two have a value in common: the same, or one inside the other.
    public boolean touches(FieldPath other) {
        int common = Math.min(steps.size(), other.steps.size());
        for (int i = 0; i < common; i++) {
            if (!same(steps.get(i), other.steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String left, String right) {
        return left.equals(right)
                || (left.equals(ANY_NAME) && !right.equals(ITEM))
                || (right.equals(ANY_NAME) && !left.equals(ITEM));
    }

    /// The value around this one; the root's is the root.
    public FieldPath parent() {
        return steps.isEmpty() ? this : new FieldPath(steps.subList(0, steps.size() - 1));
    }

    /// Every field of a body, the root left out, sorted.
    public static List<FieldPath> all(JsonNode body) {
        TreeSet<FieldPath> found = new TreeSet<>();
        collect(body, List.of(), found);
        return List.copyOf(found);
    }

    private static void collect(JsonNode value, List<String> path, TreeSet<FieldPath> into) {
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            List<String> below = and(path, entry.getKey());
            into.add(new FieldPath(below));
            collect(entry.getValue(), below, into);
        }
        if (value.isArray()) {
            List<String> below = and(path, ITEM);
            value.forEach(item -> {
                into.add(new FieldPath(below));
                collect(item, below, into);
            });
        }
    }

    private static List<String> and(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(step);
        return longer;
    }

    @Override
    public int compareTo(FieldPath other) {
        return toString().compareTo(other.toString());
    }

    /// As people write it: `$.items[*].price`.
    @Override
    @JsonValue
    public String toString() {
        StringBuilder text = new StringBuilder("$");
        for (String step : steps) {
            boolean plain = step.chars().noneMatch(c -> c == '.' || c == '[' || c == ']') && !step.isEmpty();
            text.append(step.equals(ITEM) ? "[*]" : plain ? "." + step : "['" + step + "']");
        }
        return text.toString();
    }
}
