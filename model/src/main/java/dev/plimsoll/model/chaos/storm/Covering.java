package dev.plimsoll.model.chaos.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Finds few rows of levels in which every two levels of different factors meet: first row by row, each the best of
/// some that are drawn (as Cohen et al. describe for AETG, IEEE TSE 23(7), 1997), then, from the least number that is
/// possible at all, by changing single levels as long as no more pairs go missing.
final class Covering {
    private static final int CANDIDATES = 24;
    private static final int STEPS = 60_000;

    private final int[] sizes;
    private final RandomGenerator random;

    Covering(int[] sizes, RandomGenerator random) {
        this.sizes = sizes.clone();
        this.random = random;
    }

    List<int[]> rows() {
        List<int[]> greedy = greedy();
        for (int count = least(); count < greedy.size(); count++) {
            List<int[]> found = search(count);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return greedy;
    }

    /// No set can have fewer rows than the two largest factors have pairs.
    int least() {
        int[] sorted = sizes.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] * sorted[sorted.length - 2];
    }

    private List<int[]> greedy() {
        PairCount pairs = new PairCount(sizes);
        List<int[]> rows = new ArrayList<>();
        while (pairs.missing() > 0) {
            int[] best = drawn();
            int most = improved(best, pairs);
            for (int more = 1; more < CANDIDATES; more++) {
                int[] next = drawn();
                int gain = improved(next, pairs);
                if (gain > most) {
                    most = gain;
                    best = next;
                }
            }
            if (most > 0) {
                pairs.add(best);
                rows.add(best);
            }
        }
        return rows;
    }

    /// Takes for each factor in turn the level that adds most; tells how many pairs the row adds.
    private int improved(int[] row, PairCount pairs) {
        int most = pairs.gain(row);
        for (int factor = 0; factor < row.length; factor++) {
            int kept = row[factor];
            for (int level = 0; level < sizes[factor]; level++) {
                row[factor] = level;
                int gain = pairs.gain(row);
                if (gain > most) {
                    most = gain;
                    kept = level;
                }
            }
            row[factor] = kept;
        }
        return most;
    }

    /// A set of that many rows; empty where none was found in time.
    private List<int[]> search(int count) {
        PairCount pairs = new PairCount(sizes);
        List<int[]> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            int[] next = drawn();
            pairs.add(next);
            rows.add(next);
        }
        for (int step = 0; step < STEPS && pairs.missing() > 0; step++) {
            int[] row = rows.get(random.nextInt(count));
            int factor = random.nextInt(sizes.length);
            int before = row[factor];
            int missing = pairs.missing();
            pairs.change(row, factor, random.nextInt(sizes[factor]));
            if (pairs.missing() > missing) {
                pairs.change(row, factor, before);
            }
        }
        return pairs.missing() == 0 ? rows : List.of();
    }

    private int[] drawn() {
        int[] row = new int[sizes.length];
        for (int factor = 0; factor < row.length; factor++) {
            row[factor] = random.nextInt(sizes[factor]);
        }
        return row;
    }
}
