package dev.plimsoll.model.json;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A record as a file, for example in a git repository. Fields that this version does not know come back in their
/// place.
///
/// @param <T> the record
public final class OpenDocument<T extends OpenRecord<T>> {
    private final Class<T> type;
    private final String name;
    private final ObjectReader lenient;

    /// @param name what people call it, with its article: `a plan`
    public OpenDocument(Class<T> type, String name) {
        this.type = type;
        this.name = name;
        this.lenient = Json.mapper().readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// Reads a record and keeps what it does not know.
    ///
    /// @throws JacksonException if the text is not JSON or does not fit
    /// @throws IllegalArgumentException if a field that every such record has is missing
    public T read(String text) {
        return read(Json.mapper().readTree(text));
    }

    /// The same from a tree.
    public T read(JsonNode tree) {
        if (!tree.isObject()) {
            throw new IllegalArgumentException(name + " is a JSON object");
        }
        WholeRecord.missing(type, tree).ifPresent(place -> {
            throw new IllegalArgumentException(name + " has " + place + ", and this has none");
        });
        T record = lenient.readValue(tree);
        Map<String, JsonNode> unknown = new TreeMap<>(record.unknown());
        collect(tree, Json.mapper().valueToTree(record), JsonPointer.empty(), unknown);
        return record.withUnknown(unknown);
    }

    /// Writes a record with every field in its place, names in alphabetical order.
    public String write(T record) {
        return Json.pretty(tree(record));
    }

    /// The same as a tree.
    public ObjectNode tree(T record) {
        ObjectNode tree = Json.mapper().valueToTree(record.withUnknown(Map.of()));
        // In alphabetical order a field comes before those inside it.
        record.unknown().forEach((pointer, value) -> put(tree, JsonPointer.compile(pointer), value));
        return tree;
    }

    /// What is in a file and not in the record that was read from it.
    private static void collect(JsonNode file, JsonNode known, JsonPointer at, Map<String, JsonNode> unknown) {
        if (file instanceof ObjectNode object && known.isObject()) {
            object.properties().forEach(entry -> {
                JsonPointer place = at.appendProperty(entry.getKey());
                JsonNode same = known.get(entry.getKey());
                if (same == null) {
                    unknown.put(place.toString(), entry.getValue());
                } else {
                    collect(entry.getValue(), same, place, unknown);
                }
            });
        } else if (file instanceof ArrayNode array && known instanceof ArrayNode other) {
            for (int i = 0; i < Math.min(array.size(), other.size()); i++) {
                collect(array.get(i), other.get(i), at.appendIndex(i), unknown);
            }
        }
    }

    /// A field whose place is gone, because somebody took the entry around it out, goes with it.
    private static void put(ObjectNode tree, JsonPointer place, JsonNode value) {
        if (tree.at(place.head()) instanceof ObjectNode parent) {
            String field = place.last().getMatchingProperty();
            if (!parent.has(field)) {
                parent.set(field, value);
            }
        }
    }
}
