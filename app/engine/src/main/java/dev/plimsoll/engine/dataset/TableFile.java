package dev.plimsoll.engine.dataset;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.text.CsvRows;
import dev.plimsoll.model.sandbox.dataset.DataTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A table as comma-separated values with headings (`.csv`), or as one JSON object a line (`.jsonl`, `.ndjson`). An
/// empty cell, a field that is left out and null are no value.
public final class TableFile {
    private static final long LARGEST = 256L << 20;

    private TableFile() {}

    /// @throws Problem if it cannot be read
    public static DataTable read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Problem(
                        "The table " + file + " is larger than " + (LARGEST >> 20) + " MiB.", "Give a part of it.");
            }
            String text = Files.readString(file);
            return json(file) ? lines(text) : csv(text);
        } catch (IOException unreadable) {
            throw new Problem(
                    "The table " + file + " cannot be read: " + unreadable.getMessage() + ".",
                    "Name a file in UTF-8.",
                    unreadable);
        } catch (IllegalArgumentException | JacksonException wrong) {
            throw new Problem(
                    "The table " + file + " cannot be read: " + wrong.getMessage() + ".",
                    "Give comma-separated values with headings, or one JSON object a line.",
                    wrong);
        }
    }

    private static boolean json(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private static DataTable csv(String text) {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (CsvRows.Row row : CsvRows.read(text)) {
            columns.addAll(row.cells().keySet());
            Map<String, String> present = new LinkedHashMap<>(row.cells());
            present.values().removeIf(String::isBlank);
            rows.add(present);
        }
        return DataTable.of(List.copyOf(columns), rows);
    }

    private static DataTable lines(String text) {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            JsonNode object = Json.mapper().readTree(line);
            if (!object.isObject()) {
                throw new IllegalArgumentException("a line is no JSON object");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                columns.add(field.getKey());
                JsonNode value = field.getValue();
                if (!value.isNull()) {
                    row.put(field.getKey(), value.isContainer() ? Json.canonical(value) : value.asString());
                }
            }
            rows.add(row);
        }
        return DataTable.of(List.copyOf(columns), rows);
    }

    /// Writes it in the form that the file's name says.
    ///
    /// @throws Problem if it cannot be written
    public static void write(Path file, DataTable table) {
        try {
            Files.writeString(file, json(file) ? lines(table) : csv(table));
        } catch (IOException failure) {
            throw new Problem(
                    "The table " + file + " cannot be written: " + failure.getMessage() + ".",
                    "Name a file in a folder that you may write to.",
                    failure);
        }
    }

    private static String csv(DataTable table) {
        StringBuilder text = new StringBuilder();
        line(text, table.columns());
        table.rows().forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<? extends @Nullable String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            text.append(i == 0 ? "" : ",");
            if (cell != null) {
                boolean quoted = cell.matches("(?s).*[\",;\t\r\n].*") || cell.isBlank();
                text.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
        }
        text.append("\n");
    }

    /// Numbers and truth values are written as such.
    private static String lines(DataTable table) {
        StringBuilder text = new StringBuilder();
        for (List<@Nullable String> row : table.rows()) {
            ObjectNode object = Json.mapper().createObjectNode();
            for (int i = 0; i < row.size(); i++) {
                String value = row.get(i);
                if (value == null) {
                    object.putNull(table.columns().get(i));
                } else if (value.matches("-?(0|[1-9][0-9]{0,17})([.][0-9]{1,9})?|true|false")) {
                    object.set(table.columns().get(i), Json.mapper().readTree(value));
                } else {
                    object.put(table.columns().get(i), value);
                }
            }
            text.append(object).append("\n");
        }
        return text.toString();
    }
}
