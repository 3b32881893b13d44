package dev.plimsoll.storage.transfer;

import dev.plimsoll.model.audit.AuditAnchor;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an export says about itself.
///
/// @param format always [#FORMAT]
/// @param version of that form
/// @param plimsoll version of the program that wrote it
/// @param schema version of the tables
/// @param rows how many rows each table has; tables without rows are not listed
/// @param content SHA-256 over the sums of all other entries: equal for equal contents
/// @param ledger root over all entries of the audit ledger; absent when there are none
record Manifest(
        String format,
        int version,
        String plimsoll,
        int schema,
        Map<String, Long> rows,
        String content,
        @Nullable AuditAnchor ledger) {
    static final String ENTRY = "manifest.json";
    static final String FORMAT = "plimsoll workspace export";
    static final int VERSION = 1;

    Manifest {
        rows = Map.copyOf(rows);
    }

    void require(Path file, int schemaHere) {
        if (!format.equals(FORMAT)) {
            throw TransferProblem.entry(file, ENTRY, "is of another format");
        }
        if (version > VERSION || schema > schemaHere) {
            throw TransferProblem.newer(file, "Plimsoll " + plimsoll + ", schema " + schema);
        }
        if (version < 1 || schema < 1) {
            throw TransferProblem.entry(file, ENTRY, "names a version that never was");
        }
    }
}
