package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.diff.SourceText.Line;
import java.util.ArrayList;
import java.util.List;

/// Both sides of a change beside each other. Where both have the element, only the lines that differ stay marked.
///
/// @param base lines around the place in the base; empty where it says nothing
/// @param revision lines around the place in the revision
record Sides(List<Line> base, List<Line> revision) {
    static Sides of(List<Line> base, List<Line> revision) {
        List<Line> before = base.stream().filter(Line::marked).toList();
        List<Line> after = revision.stream().filter(Line::marked).toList();
        boolean[][] common = common(before, after);
        Sides differing = new Sides(unmark(base, before, common[0]), unmark(revision, after, common[1]));
        return differing.marks() ? differing : new Sides(base, revision);
    }

    private boolean marks() {
        return base.stream().anyMatch(Line::marked) || revision.stream().anyMatch(Line::marked);
    }

    private static List<Line> unmark(List<Line> all, List<Line> marked, boolean[] common) {
        List<Line> lines = new ArrayList<>(all);
        for (int i = 0; i < common.length; i++) {
            if (common[i]) {
                lines.set(lines.indexOf(marked.get(i)), marked.get(i).unmarked());
            }
        }
        return lines;
    }

    /// Which lines belong to a longest common subsequence; a table is small enough for a dozen lines.
    private static boolean[][] common(List<Line> before, List<Line> after) {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = same(before.get(i), after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        boolean[][] common = {new boolean[before.size()], new boolean[after.size()]};
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (same(before.get(i), after.get(j))) {
                common[0][i++] = true;
                common[1][j++] = true;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private static boolean same(Line one, Line other) {
        return one.text().strip().equals(other.text().strip());
    }
}
