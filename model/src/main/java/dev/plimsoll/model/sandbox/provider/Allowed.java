package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.json.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Says in words what a schema takes.
final class Allowed {
    private static final int MOST_VALUES = 12;
    private static final int DEEPEST = 40;
    private static final Map<String, String> BOUNDS = Map.ofEntries(
            Map.entry("format", "format"),
            Map.entry("pattern", "pattern"),
            Map.entry("minimum", "at least"),
            Map.entry("exclusiveMinimum", "more than"),
            Map.entry("maximum", "at most"),
            Map.entry("exclusiveMaximum", "less than"),
            Map.entry("multipleOf", "a multiple of"),
            Map.entry("minLength", "characters at least"),
            Map.entry("maxLength", "characters at most"),
            Map.entry("minItems", "items at least"),
            Map.entry("maxItems", "items at most"));

    private Allowed() {}

    /// Type, values and bounds; empty where the schema says none of them itself.
    static String words(Schema written) {
        Schema schema = followed(written);
        JsonNode values = schema.json("enum");
        if (values != null) {
            List<String> names = new ArrayList<>();
            values.forEach(value -> names.add(value.toString()));
            String more = names.size() > MOST_VALUES ? " or one of " + (names.size() - MOST_VALUES) + " more" : "";
            return String.join(", ", names.subList(0, Math.min(MOST_VALUES, names.size()))) + more;
        }
        List<String> words = new ArrayList<>();
        if (!schema.types().isEmpty()) {
            words.add(String.join(" or ", schema.types()));
        }
        for (String keyword : schema.keywords()) {
            String name = BOUNDS.get(keyword);
            JsonNode bound = name == null ? null : schema.json(keyword);
            if (bound != null && !bound.isBoolean()) {
                words.add(name + " " + (bound.isString() ? bound.stringValue() : bound.toString()));
            }
        }
        List<String> required = schema.strings("required");
        if (!required.isEmpty()) {
            words.add("with " + String.join(", ", required));
        }
        return String.join(", ", words);
    }

    /// The same for the schema that declares a part of a value; empty where no single one does.
    ///
    /// @param pointer JSON Pointer into the value
    static String wordsAt(Schema root, String pointer) {
        Schema here = followed(root);
        for (String name : Pointer.names(pointer)) {
            Schema next = below(here, name);
            if (next == null) {
                return "";
            }
            here = followed(next);
        }
        return words(here);
    }

    private static @Nullable Schema below(Schema schema, String step) {
        Schema property = schema.properties().get(step);
        if (property != null) {
            return property;
        }
        for (Schema part : schema.schemas("allOf")) {
            Schema inherited = below(followed(part), step);
            if (inherited != null) {
                return inherited;
            }
        }
        return step.matches("\\d+") ? schema.schema("items") : schema.schema("additionalProperties");
    }

    private static Schema followed(Schema schema) {
        Schema here = schema;
        for (int steps = 0; steps < DEEPEST; steps++) {
            Schema next = here.referenceText() == null ? null : here.reference();
            if (next == null) {
                return here;
            }
            here = next;
        }
        return here;
    }
}
