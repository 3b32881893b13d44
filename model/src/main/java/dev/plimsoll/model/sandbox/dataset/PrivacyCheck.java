package dev.plimsoll.model.sandbox.dataset;

import dev.plimsoll.model.sandbox.dataset.PrivacyReport.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Looks for members of a source in a synthetic table.
public final class PrivacyCheck {
    private static final double TOLERANCE = 0.1;
    private static final double BY_CHANCE = 1.36;
    private static final int MOST_COMPARED = 1_000;
    private static final int ENOUGH = 1_500;
    private static final int MOST_TRIALS = 25;

    private final DataTable members;
    private final DataTable holdout;
    private final List<Sort> sorts;
    private final Distances distances;

    /// @param members what the synthetic table was made from
    /// @param holdout rows of the same source that it was not made from
    public PrivacyCheck(DataTable members, DataTable holdout) {
        if (!members.columns().equals(holdout.columns())) {
            throw new IllegalArgumentException("the holdout has other columns than the source: " + holdout.columns());
        }
        this.members = members;
        this.holdout = holdout;
        this.sorts = SyntheticTable.sorts(members);
        this.distances = new Distances(both(members, holdout), sorts);
    }

    private static DataTable both(DataTable one, DataTable other) {
        List<List<@Nullable String>> rows = new ArrayList<>(one.rows());
        rows.addAll(other.rows());
        return new DataTable(one.columns(), rows);
    }

    /// A synthetic table with its report.
    public record Made(DataTable table, PrivacyReport report) {}

    /// Makes a table from half of a source, and holds it against both halves. So that a small source
    /// says something, the attack is made on several tables, each from another half.
    ///
    /// @param count how many rows
    public static Made make(DataTable source, int count, long seed) {
        int trials = Math.clamp(ENOUGH / Math.max(1, source.rows().size()) + 1L, 1, MOST_TRIALS);
        PrivacyCheck first = halves(source, seed);
        DataTable table = new SyntheticTable(first.members, source).draw(count, seed);
        double sum = first.auc(table);
        for (int trial = 1; trial < trials; trial++) {
            PrivacyCheck other = halves(source, seed + trial);
            sum += other.auc(new SyntheticTable(other.members, source).draw(count, seed + trial));
        }
        return new Made(table, first.report(table, sum / trials, trials, source));
    }

    private static PrivacyCheck halves(DataTable source, long seed) {
        List<Integer> order = new ArrayList<>(source.all());
        Collections.shuffle(order, new Random(seed));
        int half = order.size() / 2;
        return new PrivacyCheck(
                source.select(order.subList(0, half)), source.select(order.subList(half, order.size())));
    }

    /// The report of any table.
    public PrivacyReport check(DataTable table) {
        if (!table.columns().equals(members.columns())) {
            throw new IllegalArgumentException(
                    "the synthetic table has other columns than the source: " + table.columns());
        }
        return report(table, auc(table), 1, members);
    }

    /// @param guarded whose rows must not be found in it
    private PrivacyReport report(DataTable table, double auc, int trials, DataTable guarded) {
        Set<List<@Nullable String>> known = new HashSet<>(guarded.rows());
        int exact = (int) table.rows().stream().filter(known::contains).count();
        RareCombinations rare = new RareCombinations(guarded, sorts, guarded.few());
        int leaks = 0;
        String first = "";
        for (int i = 0; i < table.rows().size(); i++) {
            Optional<RareCombinations.Leak> leak = rare.leak(table.rows().get(i));
            leaks += leak.isPresent() ? 1 : 0;
            if (leak.isPresent() && first.isEmpty()) {
                first = "row " + (i + 1) + ": "
                        + leak.get().columns().stream()
                                .map(members.columns()::get)
                                .toList();
            }
        }
        Object[][] made = sample(table);
        return new PrivacyReport(
                PrivacyReport.digest(table),
                table.rows().size(),
                members.rows().size(),
                holdout.rows().size(),
                exact,
                leaks,
                first,
                median(distances.nearest(made, sample(members))),
                median(distances.nearest(made, sample(holdout))),
                auc,
                trials,
                likeness(table));
    }

    private Object[][] sample(DataTable table) {
        Object[][] all = distances.prepared(table);
        return all.length <= MOST_COMPARED ? all : Arrays.copyOf(all, MOST_COMPARED);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 1 : sorted[sorted.length / 2];
    }

    /// The chance that a member is nearer to the synthetic table than one who is none; the same distance counts half.
    private double auc(DataTable table) {
        Object[][] made = sample(table);
        double[] in = distances.nearest(sample(members), made);
        double[] out = distances.nearest(sample(holdout), made);
        double won = 0;
        for (double member : in) {
            for (double other : out) {
                won += member < other ? 1 : member == other ? 0.5 : 0;
            }
        }
        return in.length == 0 || out.length == 0 ? 0.5 : won / in.length / out.length;
    }

    private List<Likeness> likeness(DataTable table) {
        double chance = BY_CHANCE
                * Math.sqrt(1.0 / Math.max(1, members.rows().size())
                        + 1.0 / Math.max(1, table.rows().size()));
        List<Likeness> all = new ArrayList<>();
        for (int i = 0; i < sorts.size(); i++) {
            Sort sort = sorts.get(i);
            List<@Nullable String> one = members.column(i);
            List<@Nullable String> other = table.column(i);
            double missing = Math.abs(missing(one) - missing(other));
            double distance = sort.scaled()
                    ? Math.max(missing, apart(Distances.numbers(sort, one), Distances.numbers(sort, other)))
                    : sort == Sort.CATEGORY ? apart(shares(one), shares(other)) : missing;
            all.add(new Likeness(members.columns().get(i), sort, distance, TOLERANCE + chance));
        }
        return all;
    }

    private static double missing(List<@Nullable String> column) {
        return column.isEmpty()
                ? 0
                : (double) column.stream().filter(value -> value == null).count() / column.size();
    }

    private static double apart(double[] one, double[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == other.length ? 0 : 1;
        }
        Set<Double> places = new TreeSet<>();
        Arrays.stream(one).forEach(places::add);
        Arrays.stream(other).forEach(places::add);
        return places.stream()
                .mapToDouble(place -> Math.abs(below(one, place) - below(other, place)))
                .max()
                .orElse(0);
    }

    private static double below(double[] sorted, double place) {
        int at = Arrays.binarySearch(sorted, Math.nextUp(place));
        return (double) (at < 0 ? -at - 1 : at) / sorted.length;
    }

    private static Map<String, Double> shares(List<@Nullable String> column) {
        Map<String, Double> shares = new HashMap<>();
        column.forEach(value -> shares.merge(value == null ? "" : "=" + value, 1.0 / column.size(), Double::sum));
        return shares;
    }

    private static double apart(Map<String, Double> one, Map<String, Double> other) {
        Set<String> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all.stream()
                        .mapToDouble(name -> Math.abs(one.getOrDefault(name, 0.0) - other.getOrDefault(name, 0.0)))
                        .sum()
                / 2;
    }
}
