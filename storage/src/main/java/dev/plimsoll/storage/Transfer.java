package dev.plimsoll.storage;

import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.storage.transfer.ExportFile;
import dev.plimsoll.storage.transfer.ImportFile;
import dev.plimsoll.storage.transfer.TransferLimits;
import dev.plimsoll.storage.transfer.TransferProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// Exports and imports: each in one transaction, and each only of what is whole.
final class Transfer {
    /// The share of an export that the check before it is.
    private static final double CHECKED = 0.6;

    private final Path folder;
    private final Database database;
    private final List<WorkspaceCheck.Table> tables;

    Transfer(Path folder, Database database, List<WorkspaceCheck.Table> tables) {
        this.folder = folder;
        this.database = database;
        this.tables = tables;
    }

    /// In the view of one moment, so that others may go on writing.
    ///
    /// @param told how far it is
    ExportFile.Written export(Path file, String plimsoll, DoubleConsumer told) {
        return database.read(handle -> handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, view -> {
            WorkspaceHealth health = WorkspaceCheck.of(Reading.in(view), tables, Advance.part(told, 0, CHECKED));
            if (!health.whole()) {
                throw TransferProblem.damagedSource(folder, health.findings().getFirst());
            }
            return ExportFile.write(
                    view, file, Ledger.root(view), plimsoll, Schema.VERSION, Advance.part(told, CHECKED, 1));
        }));
    }

    long importAll(Path file, TransferLimits limits) {
        try (ImportFile export = ImportFile.open(file, Schema.VERSION, limits)) {
            return database.write(transaction -> into(transaction, export, file));
        }
    }

    private long into(Handle transaction, ImportFile export, Path file) {
        if (!ImportFile.isEmpty(transaction)) {
            throw TransferProblem.notEmpty(folder);
        }
        long rows = export.into(transaction);
        WorkspaceHealth health = WorkspaceCheck.of(Reading.in(transaction), tables, Advance.UNTOLD);
        if (!health.whole()) {
            throw TransferProblem.notWhole(file, health.findings().getFirst());
        }
        AuditAnchor root = Ledger.root(transaction);
        if (!Objects.equals(root, export.ledger())) {
            throw TransferProblem.notWhole(file, "Its audit ledger is not the one that its manifest names.");
        }
        return rows;
    }
}
