package dev.plimsoll.cli.diff;

import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/// The forms in which a diff is given out.
public enum DiffFormat {
    TEXT,
    JSON,
    MARKDOWN,
    HTML,
    SARIF,
    JUNIT,
    CSV;

    /// The whole document, ending with a line feed.
    ///
    /// @param base text of the old version, for excerpts
    /// @param revision text of the new version
    /// @param ansi whether text may use colours
    public String render(DiffView view, SourceText base, SourceText revision, Ansi ansi) {
        return switch (this) {
            case TEXT -> TextDiff.render(view, ansi);
            case JSON -> JsonDiff.render(view);
            case MARKDOWN -> MarkdownDiff.render(view);
            case HTML -> HtmlDiff.render(view, base, revision);
            case SARIF -> SarifDiff.render(view);
            case JUNIT -> JUnitDiff.render(view);
            case CSV -> CsvDiff.render(view);
        };
    }

    /// The JSON Schema of the JSON form.
    public static String jsonSchema() {
        return JsonDiff.schema();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
