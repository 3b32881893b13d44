package dev.plimsoll.model.contract.rewrite;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Writes a tree as block YAML; parts that come again are aliases, if wished.
final class YamlWriter {
    private static final int WORTH_AN_ANCHOR = 30;
    private final boolean anchors;
    private final Map<JsonNode, Integer> times = new HashMap<>();
    private final Map<JsonNode, String> names = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    YamlWriter(boolean anchors) {
        this.anchors = anchors;
    }

    String write(JsonNode document) {
        if (anchors) {
            count(document);
        }
        document.properties().forEach(member -> member(member.getKey(), member.getValue(), 0));
        return text.toString();
    }

    private void count(JsonNode node) {
        if (node.isContainer() && times.merge(node, 1, Integer::sum) == 1) {
            node.forEach(this::count);
        }
    }

    private void member(String name, JsonNode value, int depth) {
        boolean number = name.matches("[1-5]\\d\\d"); // a status, as people write it
        indent(depth).append(number ? name : Json.text(name).toString()).append(':');
        value(value, depth);
    }

    private void value(JsonNode value, int depth) {
        if (!value.isContainer() || value.isEmpty()) {
            text.append(' ').append(value).append('\n');
            return;
        }
        String known = names.get(value);
        if (known != null) {
            text.append(" *").append(known).append('\n');
            return;
        }
        if (times.getOrDefault(value, 0) > 1 && value.toString().length() > WORTH_AN_ANCHOR) {
            names.put(value, "a" + names.size());
            text.append(" &").append(names.get(value));
        }
        text.append('\n');
        if (value.isObject()) {
            value.properties().forEach(member -> member(member.getKey(), member.getValue(), depth + 1));
        } else {
            for (JsonNode item : value) {
                indent(depth + 1).append('-');
                value(item, depth + 1);
            }
        }
    }

    private StringBuilder indent(int depth) {
        return text.append("  ".repeat(depth));
    }
}
