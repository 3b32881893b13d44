package dev.plimsoll.model.sandbox.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What points to few people of a table: its rows, its single texts, names and numbers of things, and two values
/// together that fewer than some rows share.
final class RareCombinations {
    private final List<Sort> sorts;
    private final int few;
    private final Map<List<@Nullable String>, Integer> rows = new HashMap<>();
    private final Map<List<Object>, Integer> counts = new HashMap<>();

    /// Columns of a row that together point to few; one of them or more.
    record Leak(List<Integer> columns) {}

    RareCombinations(DataTable source, List<Sort> sorts, int few) {
        this.sorts = sorts;
        this.few = few;
        for (List<@Nullable String> row : source.rows()) {
            rows.merge(row, 1, Integer::sum);
            keys(row).keySet().forEach(key -> counts.merge(key, 1, Integer::sum));
        }
    }

    /// Whether a row is one of the table's.
    boolean row(List<@Nullable String> row) {
        return rows.containsKey(row);
    }

    /// The first combination of a row that points to few of the table.
    Optional<Leak> leak(List<@Nullable String> row) {
        return keys(row).entrySet().stream()
                .filter(key -> counts.getOrDefault(key.getKey(), few) < few)
                .map(key -> new Leak(key.getValue()))
                .findFirst();
    }

    private Map<List<Object>, List<Integer>> keys(List<@Nullable String> row) {
        Map<List<Object>, List<Integer>> keys = new LinkedHashMap<>();
        List<Integer> paired = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i);
            if (value == null) {
                continue;
            }
            Sort sort = sorts.get(i);
            if (!sort.scaled()) {
                keys.put(List.of(i, value), List.of(i));
            }
            if (sort != Sort.ID && sort != Sort.TEXT) {
                for (int other : paired) {
                    keys.put(List.of(other, String.valueOf(row.get(other)), i, value), List.of(other, i));
                }
                paired.add(i);
            }
        }
        return keys;
    }
}
