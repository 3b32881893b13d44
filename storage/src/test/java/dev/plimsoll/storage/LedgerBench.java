package dev.plimsoll.storage;

import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.audit.AuditResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// Writes a long ledger into a new workspace and checks it, and prints how long both took.
///
/// From the repository's root, after the build: `java -cp ... dev.plimsoll.storage.LedgerBench FOLDER 1000000`.
public final class LedgerBench {
    /// In one transaction: what is measured is the checking, not the disk.
    private static final int BATCH = 10_000;

    private LedgerBench() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        long entries = Long.parseLong(arguments[1]);
        Workspace.open(folder).close();
        long began = System.nanoTime();
        try (Database database = Database.open(new H2Store(folder.toAbsolutePath(), null), false)) {
            for (long first = 0; first < entries; first += BATCH) {
                long from = first;
                database.change(transaction -> write(transaction, from, Math.min(entries, from + BATCH)));
            }
        }
        long written = System.nanoTime();
        try (Workspace workspace = Workspace.open(folder)) {
            AuditAnchor anchor = workspace.audit().anchor().orElseThrow();
            long ready = System.nanoTime();
            AuditResult result = workspace.audit().verify(List.of(anchor));
            long checked = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "%d entries written in %.1f s, checked in %.1f s: %s, %d checkpoints, %d anchors%n",
                    result.entries(),
                    seconds(written - began),
                    seconds(checked - ready),
                    result.intact() ? "intact" : "NOT intact",
                    result.checkpoints(),
                    result.anchors());
        }
    }

    private static void write(Handle transaction, long from, long to) {
        for (long number = from; number < to; number++) {
            Ledger.append(
                    transaction,
                    new AuditAct(
                            Instant.EPOCH.plusMillis(number),
                            "ada",
                            "lea",
                            "plan revised",
                            "P" + number % 997,
                            "because of number " + number,
                            number % 7 != 0,
                            number % 7 == 0 ? "ada wrote this plan." : "",
                            "b".repeat(64),
                            "a".repeat(64)));
        }
    }

    private static double seconds(long nanos) {
        return Duration.ofNanos(nanos).toMillis() / 1e3;
    }
}
