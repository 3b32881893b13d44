package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.dataset.DataTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A table whose rows are the items of a collection. A column is the property of its name, whatever the case, hyphens
/// and underscores. Safe for all threads.
final class EntityTable {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    private final DataTable table;
    private final List<String> plain;
    private final Map<Integer, Map<String, Integer>> rowsByColumn = new ConcurrentHashMap<>();

    EntityTable(DataTable table) {
        if (table.rows().isEmpty()) {
            throw new IllegalArgumentException("it has no rows");
        }
        this.table = table;
        this.plain = table.columns().stream().map(EntityTable::plain).toList();
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    int columns() {
        return table.columns().size();
    }

    int size() {
        return table.rows().size();
    }

    /// The columns that an item has no property for.
    List<String> strange(JsonNode item) {
        List<String> strange = new ArrayList<>(table.columns());
        for (String member : item.propertyNames()) {
            int column = plain.indexOf(plain(member));
            if (column >= 0) {
                strange.remove(table.columns().get(column));
            }
        }
        return strange;
    }

    /// Whether each row says which item it is.
    boolean hasKey(JsonNode item, String parameter) {
        return keyColumn(item, parameter) >= 0;
    }

    private int keyColumn(JsonNode item, String parameter) {
        String name = Entities.keyName(item, parameter);
        return name == null ? -1 : plain.indexOf(plain(name));
    }

    /// The row that stands for an item: the one with its key, or one that the key chooses, always the same.
    int row(JsonNode item, String parameter, String key) {
        int column = keyColumn(item, parameter);
        Integer found = column < 0 ? null : rows(column).get(key);
        return found == null ? Math.floorMod(key.hashCode(), size()) : found;
    }

    private Map<String, Integer> rows(int column) {
        return rowsByColumn.computeIfAbsent(column, _ -> {
            Map<String, Integer> rows = new HashMap<>();
            for (int row = 0; row < size(); row++) {
                String value = table.rows().get(row).get(column);
                if (value != null) {
                    rows.putIfAbsent(value, row);
                }
            }
            return rows;
        });
    }

    /// The item with the values of a row, each as far as it fits. What has no value in the row is left out where it may
    /// be.
    JsonNode onto(JsonNode item, int row, Predicate<JsonNode> fits) {
        if (!item.isObject()) {
            return item;
        }
        JsonNode now = item;
        for (String member : item.propertyNames()) {
            int column = plain.indexOf(plain(member));
            if (column >= 0) {
                JsonNode next =
                        with((ObjectNode) now, member, table.rows().get(row).get(column));
                now = fits.test(next) ? next : now;
            }
        }
        return now;
    }

    private static JsonNode with(ObjectNode item, String member, @Nullable String text) {
        ObjectNode changed = item.objectNode();
        changed.setAll(item);
        if (text == null) {
            changed.remove(member);
        } else {
            changed.set(member, value(item.get(member), text));
        }
        return changed;
    }

    /// The text as a value of the sort that another one is.
    private static JsonNode value(JsonNode like, String text) {
        JsonNodeFactory values = JsonNodeFactory.instance;
        if (like.isNumber() && NUMBER.matcher(text).matches()) {
            return text.contains(".")
                    ? values.numberNode(new BigDecimal(text))
                    : values.numberNode(Long.parseLong(text));
        }
        if (like.isBoolean() && (text.equals("true") || text.equals("false"))) {
            return values.booleanNode(text.equals("true"));
        }
        return like.isContainer() ? container(text) : values.stringNode(text);
    }

    private static JsonNode container(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JacksonException noJson) {
            // It stands for itself, and its schema decides.
            return JsonNodeFactory.instance.stringNode(text);
        }
    }

    String digest() {
        return Json.digest(table);
    }
}
