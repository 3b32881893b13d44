package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Schema;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answer that lists a collection: a list, or an object around one.
///
/// @param member the property that holds the list; null where the answer is the list itself
/// @param items the list
record Listing(JsonNode answer, @Nullable String member, ArrayNode items) {
    /// How many rows of a table are listed at most.
    private static final int MOST_ROWS = 20;

    /// Null where the answer holds no list of objects.
    static @Nullable Listing of(JsonNode answer) {
        if (answer instanceof ArrayNode items) {
            return new Listing(answer, null, items);
        }
        for (Map.Entry<String, JsonNode> entry : answer.properties()) {
            if (entry.getValue() instanceof ArrayNode items
                    && !items.isEmpty()
                    && items.get(0).isObject()) {
                return new Listing(answer, entry.getKey(), items);
            }
        }
        return null;
    }

    /// The item with a key; null where none has it.
    @Nullable
    JsonNode item(String parameter, String key) {
        for (JsonNode item : items) {
            if (key.equals(Entities.key(item, parameter))) {
                return item;
            }
        }
        return null;
    }

    /// The answer as it is now: without what was deleted, with what was changed and created, as far as the schema
    /// accepts that.
    JsonNode now(Schema schema, String collection, String parameter, ResourceState state, Entities entities) {
        ArrayNode now = items.arrayNode();
        for (JsonNode item : items) {
            String key = Entities.key(item, parameter);
            String path = collection + "/" + key;
            if (key == null || !state.isDeleted(path)) {
                ResourceState.Written written = key == null ? null : state.written(path);
                add(schema, now, item, written, entities);
            }
        }
        JsonNode model = items.isEmpty() ? null : items.get(0);
        state.created(collection)
                .values()
                .forEach(made -> add(schema, now, model == null ? made.value() : model, made, entities));
        JsonNode answer = around(now);
        return entities.accepts(schema, answer) ? answer : this.answer;
    }

    /// The answer with the rows of a table as its items, as far as the schema accepts that.
    JsonNode of(EntityTable table, Schema schema, String parameter, Entities entities) {
        if (items.isEmpty() || !items.get(0).isObject()) {
            return answer;
        }
        // Without a key in the table, items beyond those that were made up could not be told apart.
        int most = table.hasKey(items.get(0), parameter) ? MOST_ROWS : items.size();
        ArrayNode rows = items.arrayNode();
        for (int row = 0; row < Math.min(most, table.size()); row++) {
            rows.add(table.onto(items.get(row % items.size()), row, item -> fits(schema, item, entities)));
        }
        JsonNode whole = around(rows);
        while (rows.size() > 1 && !entities.accepts(schema, whole)) {
            rows.remove(rows.size() - 1);
            whole = around(rows);
        }
        return entities.accepts(schema, whole) ? whole : answer;
    }

    private void add(
            Schema schema, ArrayNode now, JsonNode item, ResourceState.@Nullable Written written, Entities entities) {
        if (written == null || !item.isObject()) {
            now.add(item);
            return;
        }
        Predicate<JsonNode> fits = changed -> fits(schema, changed, entities);
        JsonNode merged = Entities.oneByOne(item, written.value(), fits);
        now.add(Entities.without(merged, written.leftOut(), fits));
    }

    /// Whether the list takes the item in the place of its first one.
    private boolean fits(Schema schema, JsonNode item, Entities entities) {
        ArrayNode list = items.arrayNode();
        list.add(item);
        for (int at = 1; at < items.size(); at++) {
            list.add(items.get(at));
        }
        return entities.accepts(schema, around(list));
    }

    private JsonNode around(ArrayNode list) {
        if (member == null) {
            return list;
        }
        ObjectNode copy = ((ObjectNode) answer).objectNode();
        copy.setAll((ObjectNode) answer);
        copy.set(member, list);
        return copy;
    }
}
