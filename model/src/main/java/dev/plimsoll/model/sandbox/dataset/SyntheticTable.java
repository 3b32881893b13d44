package dev.plimsoll.model.sandbox.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws rows from what is known of the columns of a table, each column by itself: what columns have to do with each
/// other is not kept. A row that would be one of the table, or hold what points to few of it, is drawn anew.
public final class SyntheticTable {
    private static final int TRIES = 400;

    private final DataTable source;
    private final List<Sort> sorts;
    private final List<Column> columns;
    private final RareCombinations rare;

    /// @param source at least 10 rows
    public SyntheticTable(DataTable source) {
        this(source, source);
    }

    /// @param source at least 10 rows
    /// @param whole rows that say which categories there are and what is rare; the source is among them
    SyntheticTable(DataTable source, DataTable whole) {
        if (source.rows().size() < 10) {
            throw new IllegalArgumentException(
                    "a table of " + source.rows().size() + " rows says too little of its columns; give 10 or more");
        }
        this.source = source;
        this.sorts = sorts(source);
        int few = source.few();
        this.columns = IntStream.range(0, sorts.size())
                .mapToObj(i -> Columns.of(sorts.get(i), source.column(i), whole.column(i), few))
                .toList();
        this.rare = new RareCombinations(whole, sorts, whole.few());
    }

    /// What the columns of a table hold.
    static List<Sort> sorts(DataTable table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> Sort.of(table.columns().get(i), table.column(i)))
                .toList();
    }

    /// The same seed gives the same rows.
    ///
    /// @throws IllegalArgumentException if the columns have too few values: any row would be one of the table
    public DataTable draw(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(random));
        }
        return new DataTable(source.columns(), rows);
    }

    private List<@Nullable String> row(SplittableRandom random) {
        List<@Nullable String> row = fresh(random);
        for (int tries = 0; tries < TRIES; tries++) {
            RareCombinations.Leak leak = rare.leak(row).orElse(null);
            if (leak != null) {
                int column = leak.columns().get(random.nextInt(leak.columns().size()));
                row.set(column, columns.get(column).draw(random));
            } else if (rare.row(row)) {
                row = fresh(random);
            } else {
                return row;
            }
            if (tries % 40 == 39) {
                row = fresh(random);
            }
        }
        throw new IllegalArgumentException("the columns " + source.columns()
                + " have so few values together that a made-up row would be one of the table's");
    }

    private List<@Nullable String> fresh(SplittableRandom random) {
        List<@Nullable String> row = new ArrayList<>();
        columns.forEach(column -> row.add(column.draw(random)));
        return row;
    }
}
