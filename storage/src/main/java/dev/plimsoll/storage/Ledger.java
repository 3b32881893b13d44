package dev.plimsoll.storage;

import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.audit.AuditChain;
import dev.plimsoll.model.audit.AuditEntry;
import dev.plimsoll.model.audit.MerkleTree;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables of the audit ledger.
final class Ledger {
    /// A checkpoint after so many entries: often enough that an anchor need not read far back.
    static final long BETWEEN_CHECKPOINTS = 1_000;

    private static final String KIND = "audit";
    private static final String CHECKPOINT = "audit_checkpoint";

    private Ledger() {}

    static void append(Handle transaction, AuditAct act) {
        long number = Numbering.next(transaction, KIND);
        AuditEntry entry = AuditEntry.after(number - 1, linkOf(transaction, number - 1), act);
        transaction.execute(
                "INSERT INTO audit_entry (number, body, link) VALUES (?, ?, ?)",
                entry.number(),
                entry.body(),
                entry.link());
        if (number % BETWEEN_CHECKPOINTS == 0) {
            var _ = checkpoint(transaction, number);
        }
    }

    private static String linkOf(Handle handle, long number) {
        if (number == 0) {
            return AuditChain.START;
        }
        return link(handle, number)
                .orElseThrow(() -> WorkspaceProblem.damagedRecord("audit entry " + number, "it is missing"));
    }

    /// The link of an entry, which stands for it and all before it; empty when there is no such entry.
    static Optional<String> link(Handle handle, long number) {
        return handle.createQuery("SELECT link FROM audit_entry WHERE number = ?")
                .bind(0, number)
                .mapTo(String.class)
                .findOne();
    }

    /// How many entries were written, by the workspace's own count.
    static long written(Handle handle) {
        return handle.createQuery("SELECT last_number FROM numbering WHERE kind = ?")
                .bind(0, KIND)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Whether some entry is of this action.
    static boolean notes(Handle handle, String action) {
        return handle.createQuery("SELECT number FROM audit_entry WHERE body LIKE ? FETCH FIRST ROW ONLY")
                .bind(0, "%\"action\":" + Json.canonical(action) + "%")
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /// The number of the last entry that is there; 0 where there is none.
    static long last(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM audit_entry")
                .mapTo(Long.class)
                .one();
    }

    /// Keeps the root over the first entries, and gives it.
    ///
    /// @param size at least 1
    static AuditAnchor checkpoint(Handle transaction, long size) {
        MerkleTree tree = tree(transaction, size);
        String root = tree.root();
        if (!kept(transaction, size)) {
            transaction.execute(
                    "INSERT INTO audit_checkpoint (size, root, peaks, row_digest) VALUES (?, ?, ?, ?)",
                    size,
                    root,
                    tree.peaks(),
                    digest(size, root, tree.peaks()));
        }
        return new AuditAnchor(size, root);
    }

    private static boolean kept(Handle handle, long size) {
        return handle.createQuery("SELECT COUNT(*) FROM audit_checkpoint WHERE size = ?")
                        .bind(0, size)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// From the last checkpoint on, because from the first entry on would take ever longer.
    private static MerkleTree tree(Handle handle, long size) {
        MerkleTree tree = handle.createQuery("SELECT size, root, peaks, row_digest FROM audit_checkpoint WHERE size = "
                        + "(SELECT MAX(size) FROM audit_checkpoint WHERE size <= ?)")
                .bind(0, size)
                .map((row, _) -> {
                    requireWhole(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
                    return MerkleTree.of(row.getLong(1), row.getString(3));
                })
                .findOne()
                .orElseGet(MerkleTree::new);
        for (AuditEntry entry : page(handle, tree.size(), size, Integer.MAX_VALUE)) {
            tree.add(entry.link());
        }
        if (tree.size() != size) {
            throw WorkspaceProblem.damagedRecord("audit entry " + size, "some of the entries up to it are missing");
        }
        return tree;
    }

    private static void requireWhole(long size, String root, String peaks, String digest) {
        if (!digest.equals(digest(size, root, peaks))) {
            throw WorkspaceProblem.damagedRecord(
                    "the audit checkpoint at entry " + size, "its content is not what was saved");
        }
    }

    /// The roots by how many entries they cover. Of a checkpoint that is not what was saved, a root that fits nothing.
    static NavigableMap<Long, String> checkpoints(Handle handle) {
        NavigableMap<Long, String> roots = new TreeMap<>();
        handle.createQuery("SELECT size, root, peaks, row_digest FROM audit_checkpoint")
                .map((row, _) -> {
                    long size = row.getLong(1);
                    String root = row.getString(2);
                    boolean whole = row.getString(4).equals(digest(size, root, row.getString(3)));
                    return roots.put(size, whole ? root : "");
                })
                .list();
        return roots;
    }

    private static String digest(long size, String root, String peaks) {
        return Row.digest(CHECKPOINT, Long.toString(size), root, peaks);
    }

    /// The next entries.
    ///
    /// @param after the number after which they come
    /// @param last the last number to give
    static List<AuditEntry> page(Handle handle, long after, long last, int most) {
        return handle.createQuery(
                        "SELECT number, body, link FROM audit_entry WHERE number > ? AND number <= ? ORDER BY number"
                                + " LIMIT ?")
                .bind(0, after)
                .bind(1, last)
                .bind(2, most)
                .map((row, _) -> new AuditEntry(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /// The root over all entries; null when there are none. Keeps no checkpoint.
    static @Nullable AuditAnchor root(Handle transaction) {
        long size = written(transaction);
        return size == 0 ? null : new AuditAnchor(size, tree(transaction, size).root());
    }
}
