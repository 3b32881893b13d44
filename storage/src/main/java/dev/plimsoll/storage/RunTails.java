package dev.plimsoll.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// How far the record of each run goes. The last events of a run that has no verdict stand in no ledger; without this
/// they could be taken away unnoticed.
final class RunTails {
    private static final String TABLE = "run_tail";

    private record Tail(long run, long events, String last, String digest) {
        boolean whole() {
            return digest.equals(of(run, events, last));
        }
    }

    private RunTails() {}

    private static String of(long run, long events, String last) {
        return Row.digest(TABLE, Long.toString(run), Long.toString(events), last);
    }

    /// Called in the transaction that adds the event.
    static void added(Handle transaction, long run, long events, String last) {
        String digest = of(run, events, last);
        int changed = transaction.execute(
                "UPDATE run_tail SET events = ?, last_digest = ?, row_digest = ? WHERE run_number = ?",
                events,
                last,
                digest,
                run);
        if (changed == 0) {
            transaction.execute(
                    "INSERT INTO run_tail (run_number, events, last_digest, row_digest) VALUES (?, ?, ?, ?)",
                    run,
                    events,
                    last,
                    digest);
        }
    }

    static void check(Handle handle, Check check) {
        List<Tail> tails = handle.createQuery("SELECT run_number, events, last_digest, row_digest FROM run_tail")
                .map((row, _) -> new Tail(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
        for (Tail tail : tails) {
            String record = "run R" + tail.run();
            if (!tail.whole()) {
                check.found(WorkspaceProblem.damagedRecord(record, "its length is not what was saved"));
            } else if (!check.has(tail.last())) {
                check.found(WorkspaceProblem.damagedRecord(
                        record, "it had " + tail.events() + " events, and the last of them is missing or changed"));
            }
        }
    }
}
