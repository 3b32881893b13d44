package dev.plimsoll.storage;

import org.jdbi.v3.core.Handle;

/// Numbers counted from 1 without a hole. A sequence of the database would leave holes after a kill, and people read
/// a missing P7 as a lost plan.
final class Numbering {
    /// Counts the changes that were ever saved.
    static final String REVISION = "revision";

    private Numbering() {}

    /// The next number of a kind; the row stays locked until the transaction ends.
    static long next(Handle transaction, String kind) {
        transaction.execute("UPDATE numbering SET last_number = last_number + 1 WHERE kind = ?", kind);
        return last(transaction, kind);
    }

    /// The last number given.
    static long last(Handle handle, String kind) {
        return handle.createQuery("SELECT last_number FROM numbering WHERE kind = ?")
                .bind(0, kind)
                .mapTo(Long.class)
                .one();
    }

    /// Waits until no other transaction counts this kind, and keeps others waiting until this one ends.
    static void lock(Handle transaction, String kind) {
        transaction.execute("SELECT last_number FROM numbering WHERE kind = ? FOR UPDATE", kind);
    }
}
