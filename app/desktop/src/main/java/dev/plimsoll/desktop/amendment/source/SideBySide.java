package dev.plimsoll.desktop.amendment.source;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// Two texts, line by line, with the rows that align them. Immutable.
public final class SideBySide {
    public static final SideBySide EMPTY = new SideBySide(List.of(), List.of(), List.of());

    private final List<String> base;
    private final List<String> revision;
    private final List<Row> rows;
    private final int[] rowsOfBase;
    private final int[] rowsOfRevision;

    public SideBySide(List<String> base, List<String> revision, List<Row> rows) {
        this.base = List.copyOf(base);
        this.revision = List.copyOf(revision);
        this.rows = List.copyOf(rows);
        this.rowsOfBase = places(this.base.size(), this.rows, Row::left);
        this.rowsOfRevision = places(this.revision.size(), this.rows, Row::right);
    }

    /// Where each line stands, so that a jump does not look through hundreds of thousands of rows.
    private static int[] places(int lines, List<Row> rows, ToIntFunction<Row> line) {
        int[] places = new int[lines];
        Arrays.fill(places, -1);
        for (int row = 0; row < rows.size(); row++) {
            int index = line.applyAsInt(rows.get(row));
            if (index >= 0 && index < lines) {
                places[index] = row;
            }
        }
        return places;
    }

    public List<String> base() {
        return base;
    }

    public List<String> revision() {
        return revision;
    }

    public List<Row> rows() {
        return rows;
    }

    /// Index of the row that shows a line of the base, counted from 1; -1 where no row does.
    public int rowOfBase(int line) {
        return place(rowsOfBase, line);
    }

    /// Index of the row that shows a line of the revision, counted from 1; -1 where no row does.
    public int rowOfRevision(int line) {
        return place(rowsOfRevision, line);
    }

    private static int place(int[] rows, int line) {
        return line >= 1 && line <= rows.length ? rows[line - 1] : -1;
    }
}
