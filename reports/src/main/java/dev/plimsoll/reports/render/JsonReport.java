package dev.plimsoll.reports.render;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.json.RecordSchema;
import dev.plimsoll.reports.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// A report as JSON for other programs: its words, tables and charts as data, names in alphabetical order.
public final class JsonReport {
    private static final String FORMAT = "format";
    private static final String NAME = "plimsoll-report-1";

    private JsonReport() {}

    public static String render(Report report) {
        ObjectNode tree = Json.mapper().valueToTree(report);
        tree.put(FORMAT, NAME);
        return Json.pretty(tree);
    }

    /// Reads what [#render(Report)] wrote.
    ///
    /// @throws JacksonException if the text is not such a report
    /// @throws IllegalArgumentException if it is of another format
    public static Report read(String text) {
        if (!(Json.mapper().readTree(text) instanceof ObjectNode tree)
                || !NAME.equals(tree.path(FORMAT).asString(""))) {
            throw new IllegalArgumentException("a report as JSON has the format " + NAME);
        }
        tree.remove(FORMAT);
        return Json.mapper().treeToValue(tree, Report.class);
    }

    /// The JSON Schema that every such file follows.
    public static String schema() {
        return RecordSchema.text("A Plimsoll report, format " + NAME, Report.class);
    }
}
