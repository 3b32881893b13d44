package dev.plimsoll.storage;

import org.jdbi.v3.core.HandleCallback;

/// A way to read the database.
interface Reading {
    <T> T read(HandleCallback<T, RuntimeException> work);
}
