package dev.plimsoll.storage;

import org.jdbi.v3.core.Handle;

/// Numbers counted from 1 without a hole. A sequence of the database would leave holes after a kill, and people read
/// a missing P7 as a lost plan.
final class Numbering {
    private Numbering() {}

    /// The next number of a kind; the row stays locked until the transaction ends.
    static long next(Handle transaction, String kind) {
        transaction.execute("UPDATE numbering SET last_number = last_number + 1 WHERE kind = ?", kind);
        return transaction
                .createQuery("SELECT last_number FROM numbering WHERE kind = ?")
                .bind(0, kind)
                .mapTo(Long.class)
                .one();
    }
}
