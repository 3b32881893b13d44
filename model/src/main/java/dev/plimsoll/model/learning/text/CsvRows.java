package dev.plimsoll.model.learning.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads comma-separated values (RFC 4180): quotes around a cell, doubled quotes inside, line breaks in quoted cells.
/// Semicolons or tabs may stand for the commas where the first line has more of them.
public final class CsvRows {
    /// A row under the headings of the first one.
    ///
    /// @param line where it begins in the file, counted from 1
    /// @param cells by heading in lower case; a missing cell is empty
    public record Row(int line, Map<String, String> cells) {
        /// The cell under the first of these headings that there is; empty when there is none.
        public String get(String... headings) {
            for (String heading : headings) {
                String cell = cells.get(heading);
                if (cell != null) {
                    return cell;
                }
            }
            return "";
        }
    }

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private CsvRows(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separator(this.text.lines().findFirst().orElse(""));
    }

    /// The rows after the headings; blank lines are passed over.
    ///
    /// @throws IllegalArgumentException if a quote is left open
    public static List<Row> read(String text) {
        CsvRows reader = new CsvRows(text);
        reader.parse();
        return reader.named();
    }

    private static char separator(String first) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private void parse() {
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                boolean pair = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = c != '"' || pair;
                if (quoted) {
                    cell.append(c);
                }
                i += pair ? 1 : 0;
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                close(row, cell, begun);
                begun = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote that opens in the row of line " + begun + " is never closed");
        }
        close(row, cell, begun);
    }

    private void close(List<String> row, StringBuilder cell, int line) {
        row.add(cell.toString());
        cell.setLength(0);
        if (row.size() > 1 || !row.getFirst().isBlank()) {
            rows.add(List.copyOf(row));
            lines.add(line);
        }
        row.clear();
    }

    private List<Row> named() {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> headings = rows.getFirst().stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<Row> all = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < headings.size(); column++) {
                cells.put(
                        headings.get(column),
                        column < rows.get(i).size() ? rows.get(i).get(column) : "");
            }
            all.add(new Row(lines.get(i), cells));
        }
        return all;
    }
}
