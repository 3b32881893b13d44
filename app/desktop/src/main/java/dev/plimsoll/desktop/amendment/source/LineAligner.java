package dev.plimsoll.desktop.amendment.source;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Aligns two texts line by line. Lines that occur once on both sides are anchors (patience diff, Bram Cohen);
/// between anchors the library's Myers diff decides. The anchors keep contracts of hundreds of thousands of lines
/// within a second, where Myers alone takes time with the product of size and difference.
public final class LineAligner {
    /// Gaps of more lines than this, without any anchor inside, are shown as replaced as a whole.
    private static final int LARGEST_GAP = 6_000;

    private final List<String> base;
    private final List<String> revision;
    private final Runnable checkCancelled;
    private final List<Row> rows = new ArrayList<>();

    private LineAligner(List<String> base, List<String> revision, Runnable checkCancelled) {
        this.base = base;
        this.revision = revision;
        this.checkCancelled = checkCancelled;
    }

    /// Every line of both texts in exactly one row, in order on both sides.
    ///
    /// @param checkCancelled called between pieces of work; throws to end it
    public static SideBySide align(String base, String revision, Runnable checkCancelled) {
        LineAligner aligner =
                new LineAligner(base.lines().toList(), revision.lines().toList(), checkCancelled);
        aligner.gap(0, aligner.base.size(), 0, aligner.revision.size());
        return new SideBySide(aligner.base, aligner.revision, aligner.rows);
    }

    private void gap(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        checkCancelled.run();
        int left = leftFrom;
        int right = rightFrom;
        while (left < leftTo && right < rightTo && same(left, right)) {
            rows.add(new Row(left++, right++, Row.Kind.SAME));
        }
        int leftEnd = leftTo;
        int rightEnd = rightTo;
        while (left < leftEnd && right < rightEnd && same(leftEnd - 1, rightEnd - 1)) {
            leftEnd--;
            rightEnd--;
        }
        middle(left, leftEnd, right, rightEnd);
        while (leftEnd < leftTo) {
            rows.add(new Row(leftEnd++, rightEnd++, Row.Kind.SAME));
        }
    }

    private void middle(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        if (leftFrom == leftTo || rightFrom == rightTo) {
            replaced(leftFrom, leftTo, rightFrom, rightTo);
            return;
        }
        List<int[]> anchors = anchors(leftFrom, leftTo, rightFrom, rightTo);
        if (!anchors.isEmpty()) {
            int left = leftFrom;
            int right = rightFrom;
            for (int[] anchor : anchors) {
                gap(left, anchor[0], right, anchor[1]);
                rows.add(new Row(anchor[0], anchor[1], Row.Kind.SAME));
                left = anchor[0] + 1;
                right = anchor[1] + 1;
            }
            gap(left, leftTo, right, rightTo);
        } else if (leftTo - leftFrom + rightTo - rightFrom > LARGEST_GAP) {
            replaced(leftFrom, leftTo, rightFrom, rightTo);
        } else {
            myers(leftFrom, leftTo, rightFrom, rightTo);
        }
    }

    private void myers(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        List<Change> changes = new MyersDiffWithLinearSpace<String>()
                .computeDiff(base.subList(leftFrom, leftTo), revision.subList(rightFrom, rightTo), null);
        int left = leftFrom;
        int right = rightFrom;
        for (Change change : merged(changes)) {
            while (left < leftFrom + change.startOriginal) {
                rows.add(new Row(left++, right++, Row.Kind.SAME));
            }
            replaced(left, leftFrom + change.endOriginal, right, rightFrom + change.endRevised);
            left = leftFrom + change.endOriginal;
            right = rightFrom + change.endRevised;
        }
        while (left < leftTo) {
            rows.add(new Row(left++, right++, Row.Kind.SAME));
        }
    }

    /// Changes that touch each other become one, so that a deletion followed by an insertion shows as a change.
    private static List<Change> merged(List<Change> changes) {
        List<Change> merged = new ArrayList<>();
        for (Change change : changes) {
            Change last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.endOriginal == change.startOriginal && last.endRevised == change.startRevised) {
                merged.removeLast();
                merged.add(new Change(
                        change.deltaType,
                        last.startOriginal,
                        change.endOriginal,
                        last.startRevised,
                        change.endRevised));
            } else {
                merged.add(change);
            }
        }
        return merged;
    }

    private void replaced(int left, int leftTo, int right, int rightTo) {
        int l = left;
        int r = right;
        while (l < leftTo || r < rightTo) {
            if (l < leftTo && r < rightTo) {
                rows.add(new Row(l++, r++, Row.Kind.CHANGED));
            } else if (l < leftTo) {
                rows.add(new Row(l++, Row.NONE, Row.Kind.REMOVED));
            } else {
                rows.add(new Row(Row.NONE, r++, Row.Kind.ADDED));
            }
        }
    }

    private boolean same(int left, int right) {
        return base.get(left).equals(revision.get(right));
    }

    /// The longest run of lines, in order on both sides, that each occur once on both.
    private List<int[]> anchors(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        Map<String, Integer> leftOnce = once(base, leftFrom, leftTo);
        Map<String, Integer> rightOnce = once(revision, rightFrom, rightTo);
        List<int[]> candidates = new ArrayList<>();
        for (int left = leftFrom; left < leftTo; left++) {
            String line = base.get(left);
            Integer right = rightOnce.get(line);
            if (right != null && right >= 0 && Objects.equals(leftOnce.get(line), left)) {
                candidates.add(new int[] {left, right});
            }
        }
        return Increasing.longest(candidates);
    }

    /// Where each line stands; -1 for lines that occur more than once.
    private static Map<String, Integer> once(List<String> lines, int from, int to) {
        Map<String, Integer> places = HashMap.newHashMap(to - from);
        for (int i = from; i < to; i++) {
            places.merge(lines.get(i), i, (_, _) -> -1);
        }
        return places;
    }
}
