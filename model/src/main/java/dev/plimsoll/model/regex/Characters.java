package dev.plimsoll.model.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A set of Unicode scalar values (code points without surrogates), kept as ranges.
final class Characters {
    private static final int FIRST_SURROGATE = 0xD800;
    private static final int LAST_SURROGATE = 0xDFFF;

    /// First and last of each range in turn, ascending, neither overlapping nor touching.
    private final int[] bounds;

    static final Characters ANY = of(0, Character.MAX_CODE_POINT);
    static final Characters DIGIT = of('0', '9');
    static final Characters WORD = union(List.of(DIGIT, of('A', 'Z'), of('a', 'z'), of('_', '_')));
    /// WhiteSpace and LineTerminator of ECMA-262.
    static final Characters SPACE = union(List.of(
            of('\t', '\r'),
            of(' ', ' '),
            of(0xA0, 0xA0),
            of(0x1680, 0x1680),
            of(0x2000, 0x200A),
            of(0x2028, 0x2029),
            of(0x202F, 0x202F),
            of(0x205F, 0x205F),
            of(0x3000, 0x3000),
            of(0xFEFF, 0xFEFF)));
    /// What the dot stands for without the flag `s`.
    static final Characters NO_LINE_END =
            union(List.of(of('\n', '\n'), of('\r', '\r'), of(0x2028, 0x2029))).complement();

    private Characters(int[] bounds) {
        this.bounds = bounds;
    }

    /// The scalar values from one to another, both included.
    static Characters of(int first, int last) {
        return merged(List.of(new int[] {first, last}));
    }

    static Characters union(List<Characters> sets) {
        List<int[]> ranges = new ArrayList<>();
        for (Characters set : sets) {
            for (int at = 0; at < set.bounds.length; at += 2) {
                ranges.add(new int[] {set.bounds[at], set.bounds[at + 1]});
            }
        }
        return merged(ranges);
    }

    private static Characters merged(List<int[]> ranges) {
        List<int[]> sorted = new ArrayList<>();
        for (int[] range : ranges) {
            addScalars(range[0], range[1], sorted);
        }
        sorted.sort((one, other) -> Integer.compare(one[0], other[0]));
        int[] bounds = new int[sorted.size() * 2];
        int size = 0;
        for (int[] range : sorted) {
            if (size > 0 && range[0] <= bounds[size - 1] + 1) {
                bounds[size - 1] = Math.max(bounds[size - 1], range[1]);
            } else {
                bounds[size++] = range[0];
                bounds[size++] = range[1];
            }
        }
        return new Characters(Arrays.copyOf(bounds, size));
    }

    private static void addScalars(int first, int last, List<int[]> ranges) {
        if (first < FIRST_SURROGATE && first <= last) {
            ranges.add(new int[] {first, Math.min(last, FIRST_SURROGATE - 1)});
        }
        if (last > LAST_SURROGATE) {
            ranges.add(new int[] {Math.max(first, LAST_SURROGATE + 1), last});
        }
    }

    Characters complement() {
        List<int[]> gaps = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bounds.length; at += 2) {
            gaps.add(new int[] {from, bounds[at] - 1});
            from = bounds[at + 1] + 1;
        }
        gaps.add(new int[] {from, Character.MAX_CODE_POINT});
        gaps.removeIf(gap -> gap[0] > gap[1]);
        return merged(gaps);
    }

    boolean contains(int character) {
        int low = 0;
        int high = bounds.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (character < bounds[2 * middle]) {
                high = middle - 1;
            } else if (character > bounds[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /// Where the set begins or ends: the first member of each range and the first character after it.
    void addEdges(java.util.Set<Integer> edges) {
        for (int at = 0; at < bounds.length; at += 2) {
            edges.add(bounds[at]);
            edges.add(bounds[at + 1] + 1);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Characters that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }
}
