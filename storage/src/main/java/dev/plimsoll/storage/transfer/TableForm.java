package dev.plimsoll.storage.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a table is written: a line of JSON a row, with the columns as properties.
///
/// @param name of the table; its rows go to the entry `name.jsonl`
/// @param since the first version of the schema that has it; exports of older ones lack it
/// @param columns all of them, but not the one that holds files
/// @param files where rows have files; null where they have none
/// @param only which rows count, as a condition; null for all
record TableForm(
        String name,
        int since,
        List<Column> columns,
        @Nullable Files files,
        @Nullable String only) {
    /// What a column holds.
    enum Type {
        NUMBER,
        TEXT
    }

    /// @param key whether it is part of the primary key
    record Column(String name, Type type, boolean key) {}

    /// A file a row, each an entry of its own.
    ///
    /// @param folder where the entries lie
    /// @param name the column with the file's SHA-256, which is also the entry's name
    /// @param content the column with its bytes
    record Files(String folder, String name, String content) {}

    /// @param columns each as `name number` or `name text`, with ` key` behind those of the primary key, in its order
    static TableForm of(String name, int since, String... columns) {
        return new TableForm(
                name, since, List.of(columns).stream().map(TableForm::column).toList(), null, null);
    }

    TableForm withFiles(String folder, String column, String content) {
        return new TableForm(name, since, columns, new Files(folder, column, content), only);
    }

    TableForm only(String condition) {
        return new TableForm(name, since, columns, files, condition);
    }

    private static Column column(String form) {
        List<String> words = List.of(form.split(" "));
        return new Column(
                words.getFirst(), words.get(1).equals("number") ? Type.NUMBER : Type.TEXT, words.contains("key"));
    }

    String entry() {
        return name + ".jsonl";
    }

    /// The columns, as a query lists them.
    String list() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    /// The numbers of the key, by which the database sorts. It sorts texts as its language does, so those are sorted
    /// here.
    List<String> numbers() {
        return columns.stream()
                .filter(column -> column.key() && column.type() == Type.NUMBER)
                .map(Column::name)
                .toList();
    }

    boolean keyHasText() {
        return columns.stream().anyMatch(column -> column.key() && column.type() == Type.TEXT);
    }

    String where(String condition) {
        if (only == null) {
            return condition.isEmpty() ? "" : " WHERE " + condition;
        }
        return " WHERE " + only + (condition.isEmpty() ? "" : " AND " + condition);
    }
}
