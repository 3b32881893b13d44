package dev.plimsoll.engine.search;

import dev.plimsoll.model.json.Json;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Everything that a record says, as plain text: its words in the order of its JSON, without digests, moments and
/// lengths of time, which nobody looks for.
final class PlainText {
    private static final Pattern NO_WORDS =
            Pattern.compile("[0-9a-f]{16,}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|P[0-9DT][0-9HMS.]*|[^\\p{L}]*");
    private static final Set<String> PASSED_OVER =
            Set.of("digest", "sha256", "base64", "fingerprint", "planDigest", "event", "block", "span", "id", "seed");

    private PlainText() {}

    static String of(Object record) {
        StringBuilder text = new StringBuilder();
        collect(record instanceof JsonNode tree ? tree : Json.mapper().valueToTree(record), text);
        return text.toString().strip();
    }

    private static void collect(JsonNode node, StringBuilder text) {
        if (node.isString()) {
            String value = node.stringValue();
            if (!NO_WORDS.matcher(value).matches()) {
                text.append(value).append('\n');
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!PASSED_OVER.contains(field.getKey())) {
                    collect(field.getValue(), text);
                }
            });
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, text));
        }
    }
}
