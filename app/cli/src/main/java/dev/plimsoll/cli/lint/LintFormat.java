package dev.plimsoll.cli.lint;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The forms in which remarks on wording are given out.
public enum LintFormat {
    TEXT,
    JSON,
    SARIF;

    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    /// The whole document; empty text for no remarks.
    ///
    /// @param remarks by the name of their file, in order
    public String render(Map<String, List<Remark>> remarks) {
        return switch (this) {
            case TEXT -> text(remarks);
            case JSON -> json(remarks);
            case SARIF -> SarifLint.render(remarks);
        };
    }

    private static String text(Map<String, List<Remark>> files) {
        StringBuilder text = new StringBuilder();
        files.forEach((file, remarks) -> remarks.forEach(remark -> text.append(Visible.line(file))
                .append(":%d:%d: ".formatted(remark.line(), remark.column()))
                .append("%s %s: \"%s\"\n".formatted(weight(remark), remark.rule(), Visible.line(remark.words())))
                .append("    %s\n    %s\n    Source: %s\n"
                        .formatted(remark.reason(), remark.direction(), remark.source()))));
        return text.toString();
    }

    private static String json(Map<String, List<Remark>> files) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        ArrayNode list = tree.putArray("remarks");
        files.forEach((file, remarks) -> remarks.forEach(remark -> list.addObject()
                .put("file", file)
                .put("line", remark.line())
                .put("column", remark.column())
                .put("start", remark.start())
                .put("end", remark.end())
                .put("words", remark.words())
                .put("rule", remark.rule())
                .put("severity", weight(remark))
                .put("reason", remark.reason())
                .put("direction", remark.direction())
                .put("source", remark.source())));
        return Json.pretty(tree);
    }

    private static String weight(Remark remark) {
        return remark.weight().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
