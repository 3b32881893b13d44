package dev.plimsoll.desktop.amendment.source;

import java.util.List;

/// Two texts, line by line, with the rows that align them.
public record SideBySide(List<String> base, List<String> revision, List<Row> rows) {
    public SideBySide {
        base = List.copyOf(base);
        revision = List.copyOf(revision);
        rows = List.copyOf(rows);
    }

    public static final SideBySide EMPTY = new SideBySide(List.of(), List.of(), List.of());

    /// Index of the row that shows a line of the base, counted from 1; -1 where no row does.
    public int rowOfBase(int line) {
        return find(line - 1, true);
    }

    /// Index of the row that shows a line of the revision, counted from 1; -1 where no row does.
    public int rowOfRevision(int line) {
        return find(line - 1, false);
    }

    private int find(int index, boolean left) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (index == (left ? row.left() : row.right())) {
                return i;
            }
        }
        return -1;
    }
}
