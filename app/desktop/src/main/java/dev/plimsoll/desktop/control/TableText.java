package dev.plimsoll.desktop.control;

import dev.plimsoll.reports.Markup;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as text for other programs.
///
/// @param heads of the columns
/// @param rows each with a cell for each head
public record TableText(List<String> heads, List<List<String>> rows) {
    static final TableText NONE = new TableText(List.of(), List.of());

    public TableText {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// The text of these columns for these rows.
    public static <T> TableText of(List<Column<T>> columns, List<T> rows) {
        return new TableText(
                columns.stream().map(Column::head).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.text().apply(row))
                                .toList())
                        .toList());
    }

    /// A table of GitHub Flavored Markdown.
    public String markdown() {
        String line = heads.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        return markdown(heads) + line + rows.stream().map(TableText::markdown).collect(Collectors.joining());
    }

    private static String markdown(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// Comma-separated values after RFC 4180, with a head. A cell that a spreadsheet would take for a formula begins
    /// with an apostrophe.
    public String csv() {
        return Stream.concat(Stream.of(heads), rows.stream())
                .map(cells -> cells.stream().map(TableText::csv).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    /// A page of HTML to print.
    ///
    /// @param title what it shows
    public String html(String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + Markup.escape(title)
                + "</title><style>body{font:10pt"
                + " sans-serif}table{border-collapse:collapse}thead{display:table-header-group}tr{break-inside:avoid}td,th{border:1px"
                + " solid #999;padding:3px"
                + " 6px;text-align:left;vertical-align:top}</style></head><body>\n"
                + "<h1>" + Markup.escape(title) + "</h1>\n<table><thead>"
                + row("th", heads) + "</thead><tbody>\n"
                + rows.stream().map(cells -> row("td", cells)).collect(Collectors.joining()) + "</tbody></table>\n"
                + "</body></html>\n";
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + Markup.escape(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String csv(String cell) {
        String safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
