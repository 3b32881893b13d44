package dev.plimsoll.cli.matrix;

import java.util.Locale;

/// The forms in which a matrix is given out.
public enum MatrixFormat {
    TEXT,
    JSON,
    MARKDOWN,
    CSV;

    /// The whole document, ending with a line feed.
    public String render(MatrixView view) {
        return switch (this) {
            case TEXT -> MatrixText.render(view);
            case JSON -> MatrixJson.render(view);
            case MARKDOWN -> MatrixMarkdown.render(view);
            case CSV -> MatrixCsv.render(view);
        };
    }

    /// The table of classes and questions, ending with a line feed.
    public String classes() {
        return switch (this) {
            case TEXT -> ClassTable.text();
            case JSON -> ClassTable.json();
            case MARKDOWN -> ClassTable.markdown();
            case CSV -> ClassTable.csv();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
