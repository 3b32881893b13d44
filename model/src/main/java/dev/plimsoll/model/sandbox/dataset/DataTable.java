package dev.plimsoll.model.sandbox.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table of texts.
///
/// @param columns their names, each once
/// @param rows a value a column; null for none
public record DataTable(List<String> columns, List<List<@Nullable String>> rows) {
    public DataTable {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("a table has columns, each with a name of its own, not " + columns);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException("row " + (i + 1) + " has "
                        + rows.get(i).size() + " values, and there are " + columns.size() + " columns");
            }
        }
    }

    /// Of rows by the names of the columns; what a row does not name has no value.
    public static DataTable of(List<String> columns, List<Map<String, String>> cells) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Map<String, String> row : cells) {
            List<@Nullable String> values = new ArrayList<>();
            columns.forEach(column -> values.add(row.get(column)));
            rows.add(values);
        }
        return new DataTable(columns, rows);
    }

    /// The values of a column, in the order of the rows.
    public List<@Nullable String> column(int index) {
        return rows.stream().<@Nullable String>map(row -> row.get(index)).toList();
    }

    /// Some of its rows.
    public DataTable select(List<Integer> which) {
        return new DataTable(
                columns, which.stream().<List<@Nullable String>>map(rows::get).toList());
    }

    /// How many rows must share something before it points to nobody: 2 for small tables, 3 for others.
    public int few() {
        return rows.size() < 200 ? 2 : 3;
    }

    /// The numbers of its rows.
    public List<Integer> all() {
        return IntStream.range(0, rows.size()).boxed().toList();
    }
}
