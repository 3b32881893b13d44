package dev.plimsoll.model.sandbox.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How far rows are apart: the mean over columns of 0 for the same and 1 for another category, and of the difference on
/// a scale over the range of the middle 90 % of the table, at most 1 (after Gower, *A general coefficient of similarity
/// and some of its properties*, 1971). Names of things and free text do not count; whether they are the same is looked
/// at by itself.
final class Distances {
    private final List<Sort> sorts;
    private final double[] ranges;

    Distances(DataTable table, List<Sort> sorts) {
        this.sorts = IntStream.range(0, sorts.size())
                .mapToObj(i -> scale(sorts.get(i), table.column(i)))
                .toList();
        this.ranges = new double[sorts.size()];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = this.sorts.get(i).scaled() ? range(this.sorts.get(i), table.column(i)) : 1;
        }
    }

    /// Numbers that many rows share are near each other all the same.
    private static Sort scale(Sort sort, List<@Nullable String> column) {
        boolean numbers = sort == Sort.CATEGORY
                && column.stream()
                        .allMatch(value ->
                                value == null || Sort.NUMBER.number(value).isPresent())
                && column.stream().anyMatch(value -> value != null);
        return numbers ? Sort.NUMBER : sort;
    }

    private static double range(Sort sort, List<@Nullable String> column) {
        double[] sorted = numbers(sort, column);
        if (sorted.length == 0) {
            return 1;
        }
        double range = sorted[(int) (0.95 * (sorted.length - 1))] - sorted[(int) (0.05 * (sorted.length - 1))];
        return range > 0 ? range : Math.max(1e-9, sorted[sorted.length - 1] - sorted[0]);
    }

    /// The values of a column on its scale, sorted; without those that are none.
    static double[] numbers(Sort sort, List<@Nullable String> column) {
        return column.stream()
                .mapMultiToDouble((value, out) -> {
                    if (value != null) {
                        sort.number(value).ifPresent(out::accept);
                    }
                })
                .sorted()
                .toArray();
    }

    /// The rows as numbers and texts that are quick to compare.
    Object[][] prepared(DataTable table) {
        Object[][] all = new Object[table.rows().size()][];
        for (int r = 0; r < all.length; r++) {
            List<@Nullable String> row = table.rows().get(r);
            all[r] = new Object[row.size()];
            for (int i = 0; i < row.size(); i++) {
                String value = row.get(i);
                all[r][i] = value == null
                        ? ""
                        : sorts.get(i).scaled() ? sorts.get(i).number(value).orElse(0.0) : value;
            }
        }
        return all;
    }

    /// The distance of each row to the nearest of others; 1 where there is none.
    double[] nearest(Object[][] rows, Object[][] others) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Arrays.stream(others)
                        .mapToDouble(other -> distance(row, other))
                        .min()
                        .orElse(1))
                .toArray();
    }

    private double distance(Object[] one, Object[] other) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < one.length; i++) {
            Sort sort = sorts.get(i);
            if (sort == Sort.ID || sort == Sort.TEXT) {
                continue;
            }
            counted++;
            sum += one[i] instanceof Double a && other[i] instanceof Double b
                    ? Math.min(1, Math.abs(a - b) / ranges[i])
                    : one[i].equals(other[i]) ? 0 : 1;
        }
        return counted == 0 ? 1 : sum / counted;
    }
}
