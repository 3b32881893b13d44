package dev.plimsoll.desktop.amendment.source;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/// The characters of two lines that differ, in order.
record Ranges(List<Range> base, List<Range> revision) {
    /// @param from the first of them
    /// @param to behind the last of them
    record Range(int from, int to) {}

    /// Compares word by word. What both begin and end with is most of a line, and needs no comparison.
    static Ranges between(List<String> base, List<String> revision) {
        int shorter = Math.min(base.size(), revision.size());
        int head = 0;
        while (head < shorter && base.get(head).equals(revision.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && base.get(base.size() - 1 - tail).equals(revision.get(revision.size() - 1 - tail))) {
            tail++;
        }
        List<AbstractDelta<String>> deltas = DiffUtils.diff(
                        base.subList(head, base.size() - tail), revision.subList(head, revision.size() - tail))
                .getDeltas();
        return new Ranges(
                ranges(base, head, deltas.stream().map(AbstractDelta::getSource).toList()),
                ranges(
                        revision,
                        head,
                        deltas.stream().map(AbstractDelta::getTarget).toList()));
    }

    /// @param chunks of the words behind the first `head`
    private static List<Range> ranges(List<String> words, int head, List<Chunk<String>> chunks) {
        int[] starts = new int[words.size() + 1];
        for (int at = 0; at < words.size(); at++) {
            starts[at + 1] = starts[at] + words.get(at).length();
        }
        List<Range> ranges = new ArrayList<>();
        for (Chunk<String> chunk : chunks) {
            int first = head + chunk.getPosition();
            ranges.add(new Range(starts[first], starts[first + chunk.getLines().size()]));
        }
        return ranges;
    }
}
