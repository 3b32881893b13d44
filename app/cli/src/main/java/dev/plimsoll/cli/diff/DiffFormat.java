package dev.plimsoll.cli.diff;

import dev.plimsoll.model.contract.diff.ContractDiff;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/// The forms in which a diff is given out.
public enum DiffFormat {
    TEXT,
    JSON,
    MARKDOWN,
    HTML;

    /// The whole document, ending with a line feed.
    ///
    /// @param base text of the old version, for excerpts
    /// @param revision text of the new version
    /// @param ansi whether text may use colours
    public String render(ContractDiff diff, SourceText base, SourceText revision, Ansi ansi) {
        return switch (this) {
            case TEXT -> TextDiff.render(diff, ansi);
            case JSON -> JsonDiff.render(diff);
            case MARKDOWN -> MarkdownDiff.render(diff);
            case HTML -> HtmlDiff.render(diff, base, revision);
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
