package dev.plimsoll.storage;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/// A way to read the database.
interface Reading {
    <T> T read(HandleCallback<T, RuntimeException> work);

    /// Reads what one transaction sees.
    static Reading in(Handle transaction) {
        return new Reading() {
            @Override
            public <T> T read(HandleCallback<T, RuntimeException> work) {
                return work.withHandle(transaction);
            }
        };
    }
}
