package dev.plimsoll.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/// Collects what reading every record of a workspace says, instead of stopping at the first that is damaged.
final class Check {
    /// A damaged count could ask for billions of missing records.
    private static final int MOST = 1_000;

    private final List<WorkspaceProblem> problems = new ArrayList<>();
    private final Set<String> digests = new HashSet<>();
    private final LongConsumer seen;
    private long records;

    /// @param seen told after each record how many there were
    Check(LongConsumer seen) {
        this.seen = seen;
    }

    /// Reads a row as the workspace's users would.
    @FunctionalInterface
    interface Reading {
        /// @throws WorkspaceProblem if the row is not what was saved
        Object read(ResultSet row) throws SQLException;
    }

    List<WorkspaceProblem> problems() {
        return List.copyOf(problems);
    }

    long records() {
        return records;
    }

    /// Whether a record with this digest of its row is there.
    boolean has(String digest) {
        return digests.contains(digest);
    }

    void found(WorkspaceProblem problem) {
        problems.add(problem);
    }

    /// Counts a record with the digest of its row.
    void saw(String digest) {
        records++;
        digests.add(digest);
        seen.accept(records);
    }

    /// Reads one thing, which may consist of several rows.
    void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (WorkspaceProblem damaged) {
            found(damaged);
        }
    }

    /// Reads each row of a query by itself.
    ///
    /// @param digestColumn where the row's digest stands, counted from 1
    void rows(Handle handle, String query, int digestColumn, Reading reading) {
        handle.createQuery(query)
                .map((row, _) -> {
                    saw(row.getString(digestColumn));
                    try {
                        return reading.read(row) != null;
                    } catch (WorkspaceProblem damaged) {
                        problems.add(damaged);
                        return false;
                    }
                })
                .list();
    }

    /// Numbers are given without a hole, so each up to the last one given must be there.
    ///
    /// @param kind in the table of numbers
    /// @param present which there are
    /// @param name what people call the records, before the number
    void numbers(Handle handle, String kind, Set<Long> present, String name) {
        long last = handle.createQuery("SELECT last_number FROM numbering WHERE kind = ?")
                .bind(0, kind)
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L);
        for (long number = 1; number <= last && problems.size() < MOST; number++) {
            if (!present.contains(number)) {
                found(WorkspaceProblem.damagedRecord(name + number, "it is missing"));
            }
        }
        for (long number : present) {
            if (number > last || number < 1) {
                found(WorkspaceProblem.damagedRecord(name + number, "the workspace never gave that number"));
            }
        }
    }
}
