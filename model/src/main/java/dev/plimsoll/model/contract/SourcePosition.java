package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.Mark;

/// A place in a contract file, as an editor shows it.
///
/// @param file the file as the user named it
/// @param line 1 for the first line
/// @param column 1 for the first character of the line
public record SourcePosition(String file, int line, int column) implements Comparable<SourcePosition> {
    public SourcePosition {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("a position starts at 1:1, not " + line + ":" + column);
        }
    }

    /// Where a mark of a document stands.
    ///
    /// @param file the document's own file
    public static SourcePosition of(String file, Mark mark) {
        return new SourcePosition(mark.file() == null ? file : mark.file(), mark.line(), mark.column());
    }

    @Override
    public int compareTo(SourcePosition other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
