package dev.plimsoll.model.chaos.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Composes storms in which every two faults meet at each of their levels, in few squalls. The same factors, seed and
/// times give the same storm.
public final class StormComposer {
    private final Duration squall;
    private final Duration budget;

    /// @param squall how long each squall lasts
    /// @param budget the longest that the storm may last; the squalls that let most pairs meet are kept
    public StormComposer(Duration squall, Duration budget) {
        if (squall.isNegative() || squall.isZero() || budget.compareTo(squall) < 0) {
            throw new IllegalArgumentException("a storm needs time for a squall at least, and squalls of " + squall
                    + " do not fit into " + budget);
        }
        this.squall = squall;
        this.budget = budget;
    }

    /// @param factors at least two, of different names
    public Storm compose(List<Factor> factors, long seed) {
        if (factors.size() < 2 || factors.stream().map(Factor::name).distinct().count() < factors.size()) {
            throw new IllegalArgumentException("a storm needs two factors of different names at least, not "
                    + factors.stream().map(Factor::name).toList());
        }
        int[] sizes =
                factors.stream().mapToInt(factor -> factor.levels().size()).toArray();
        List<int[]> rows = new Covering(sizes, new SplittableRandom(seed)).rows();
        PairCount pairs = new PairCount(sizes);
        int all = pairs.missing();
        long room = Math.min(rows.size(), budget.dividedBy(squall));
        List<Squall> squalls = new ArrayList<>();
        List<int[]> left = new ArrayList<>(rows);
        for (int number = 0; number < room; number++) {
            int[] next = best(left, pairs);
            left.remove(next);
            pairs.add(next);
            squalls.add(new Squall(squall.multipliedBy(number), squall, levels(factors, next)));
        }
        return new Storm(seed, factors, squalls, all, all - pairs.missing(), rows.size());
    }

    /// The first of those that let most new pairs meet.
    private static int[] best(List<int[]> rows, PairCount pairs) {
        int[] best = rows.getFirst();
        for (int[] row : rows) {
            best = pairs.gain(row) > pairs.gain(best) ? row : best;
        }
        return best;
    }

    private static Map<String, String> levels(List<Factor> factors, int[] row) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (int factor = 0; factor < row.length; factor++) {
            Factor each = factors.get(factor);
            levels.put(each.name(), each.levels().get(row[factor]));
        }
        return levels;
    }
}
