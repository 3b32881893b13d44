package dev.plimsoll.storage.transfer;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;

/// Writes the rows of a workspace in the order of their keys, a page at a time, because a long history does not fit
/// into memory.
final class RowsOut {
    private static final int PAGE = 2_000;

    private final Handle view;
    private final DoubleConsumer told;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final long whole;
    private long written;

    /// @param view a transaction in which nothing changes meanwhile
    /// @param told the share of the rows that is written, now and then
    RowsOut(Handle view, DoubleConsumer told) {
        this.view = view;
        this.told = told;
        for (TableForm table : Tables.ALL) {
            counts.put(table.name(), count(table));
        }
        this.whole = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    void into(Sums.Sink sink) throws IOException {
        for (TableForm table : Tables.ALL) {
            rows(table, sink);
            if (table.files() != null) {
                files(table, table.files(), sink);
            }
        }
    }

    private void rows(TableForm table, Sums.Sink sink) throws IOException {
        long count = Objects.requireNonNull(counts.get(table.name()));
        if (count == 0) {
            return;
        }
        sink.rows().put(table.name(), count);
        try (Sums.Sink.Entry entry = sink.open(table.entry())) {
            List<String> numbers = table.numbers();
            if (numbers.isEmpty()) {
                write(entry, page(table, "", "").stream().sorted().toList());
            } else if (numbers.size() == 1 && !table.keyHasText()) {
                byNumber(table, numbers.getFirst(), entry);
            } else {
                byOwner(table, numbers, entry);
            }
        }
    }

    private void byNumber(TableForm table, String key, Sums.Sink.Entry entry) throws IOException {
        long after = Long.MIN_VALUE;
        List<Written> page;
        do {
            page = page(table, key + " > ?", key, after);
            write(entry, page);
            after = page.isEmpty() ? after : page.getLast().number();
        } while (page.size() == PAGE);
    }

    /// Owners one after the other; what one of them has fits into memory, as it does when it is shown.
    private void byOwner(TableForm table, List<String> numbers, Sums.Sink.Entry entry) throws IOException {
        String owner = numbers.getFirst();
        List<Long> owners = view.createQuery(
                        "SELECT DISTINCT " + owner + " FROM " + table.name() + table.where("") + " ORDER BY " + owner)
                .mapTo(Long.class)
                .list();
        for (long each : owners) {
            List<Written> rows = query(
                    table,
                    "SELECT " + table.list() + " FROM " + table.name() + table.where(owner + " = ?") + " ORDER BY "
                            + String.join(", ", numbers),
                    each);
            write(entry, table.keyHasText() ? rows.stream().sorted().toList() : rows);
        }
    }

    private long count(TableForm table) {
        return view.createQuery("SELECT COUNT(*) FROM " + table.name() + table.where(""))
                .mapTo(Long.class)
                .one();
    }

    private List<Written> page(TableForm table, String condition, String order, Object... values) {
        String end = order.isEmpty() ? "" : " ORDER BY " + order + " LIMIT " + PAGE;
        return query(table, "SELECT " + table.list() + " FROM " + table.name() + table.where(condition) + end, values);
    }

    private List<Written> query(TableForm table, String sql, Object... values) {
        Line line = new Line(table, TransferLimits.DEFAULT.line());
        var query = view.createQuery(sql);
        for (int at = 0; at < values.length; at++) {
            query.bind(at, values[at]);
        }
        return query.map((row, _) -> Written.of(table, row, line)).list();
    }

    private void write(Sums.Sink.Entry entry, List<Written> rows) throws IOException {
        for (Written row : rows) {
            entry.write(row.line());
        }
        written += rows.size();
        told.accept(written / (double) Math.max(1, whole));
    }

    /// A contract can be large, so each is read by itself.
    private void files(TableForm table, TableForm.Files files, Sums.Sink sink) throws IOException {
        List<String> names = new ArrayList<>(view.createQuery("SELECT " + files.name() + " FROM " + table.name())
                .mapTo(String.class)
                .list());
        names.sort(null);
        for (String name : names) {
            byte[] content = view.createQuery(
                            "SELECT " + files.content() + " FROM " + table.name() + " WHERE " + files.name() + " = ?")
                    .bind(0, name)
                    .map((row, _) -> Objects.requireNonNull(row.getBytes(1)))
                    .one();
            try (Sums.Sink.Entry entry = sink.open(files.folder() + "/" + name)) {
                entry.write(content);
            }
        }
    }

    /// A row's line, sorted by the texts of its key.
    ///
    /// @param number the first column, where that is the key
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(long number, String texts, byte[] line) implements Comparable<Written> {
        static Written of(TableForm table, ResultSet row, Line line) throws SQLException {
            StringBuilder texts = new StringBuilder();
            for (int at = 0; at < table.columns().size(); at++) {
                TableForm.Column column = table.columns().get(at);
                if (column.key() && column.type() == TableForm.Type.TEXT) {
                    texts.append(row.getString(at + 1)).append('\0');
                }
            }
            boolean numbered = table.columns().getFirst().type() == TableForm.Type.NUMBER;
            return new Written(numbered ? row.getLong(1) : 0, texts.toString(), line.write(row));
        }

        @Override
        public int compareTo(Written other) {
            return texts.compareTo(other.texts);
        }
    }
}
