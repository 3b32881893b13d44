package dev.plimsoll.model.chaos.storm;

/// Counts, for rows of levels, how often each pair of levels of two different factors occurs, and how many pairs do not
/// occur at all. Rows are added, taken out and changed one level at a time.
final class PairCount {
    private final int[] first;
    private final int all;
    private final int[] counts;
    private int missing;

    /// @param sizes how many levels each factor has
    PairCount(int[] sizes) {
        first = new int[sizes.length];
        int levels = 0;
        int pairs = 0;
        for (int factor = 0; factor < sizes.length; factor++) {
            first[factor] = levels;
            pairs += levels * sizes[factor];
            levels += sizes[factor];
        }
        all = levels;
        counts = new int[all * all];
        missing = pairs;
    }

    /// The pairs that occur in no row.
    int missing() {
        return missing;
    }

    /// How many pairs a row has that no row had before.
    int gain(int[] row) {
        int gain = 0;
        for (int one = 0; one < row.length; one++) {
            for (int other = 0; other < one; other++) {
                gain += counts[place(row, one, other)] == 0 ? 1 : 0;
            }
        }
        return gain;
    }

    void add(int[] row) {
        for (int factor = 0; factor < row.length; factor++) {
            touch(row, factor, factor, 1);
        }
    }

    /// Changes one level of a row that was added; the row itself is changed too.
    void change(int[] row, int factor, int level) {
        touch(row, factor, row.length, -1);
        row[factor] = level;
        touch(row, factor, row.length, 1);
    }

    /// Counts the pairs of one factor of a row with the factors before a bound.
    private void touch(int[] row, int factor, int bound, int by) {
        for (int other = 0; other < bound; other++) {
            if (other != factor) {
                int place = place(row, Math.max(factor, other), Math.min(factor, other));
                int before = counts[place];
                counts[place] = before + by;
                missing += before == 0 ? -1 : before + by == 0 ? 1 : 0;
            }
        }
    }

    private int place(int[] row, int one, int other) {
        return (first[one] + row[one]) * all + first[other] + row[other];
    }
}
