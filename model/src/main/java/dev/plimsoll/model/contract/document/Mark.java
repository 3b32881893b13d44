package dev.plimsoll.model.contract.document;

import org.jspecify.annotations.Nullable;

/// A line and a column, both from 1.
///
/// @param file the file, where it is another one than the document's own; null for the document's own
public record Mark(int line, int column, @Nullable String file) {
    public Mark(int line, int column) {
        this(line, column, null);
    }
}
