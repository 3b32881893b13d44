package dev.plimsoll.storage;

import java.io.IOException;
import org.jdbi.v3.core.HandleCallback;

/// The writer's side of an open workspace. Belongs to the writer thread.
sealed interface Writer extends AutoCloseable permits OpenDatabase, OpenServer {
    /// Runs the work and counts it as one change, in one transaction; then waits until it lasts.
    <T> T change(HandleCallback<T, RuntimeException> work) throws IOException;

    /// Works outside any transaction while nobody else of this process writes.
    <T> T alone(Database.Alone<T> work) throws IOException;

    @Override
    void close() throws IOException;
}
