package dev.plimsoll.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/// What differs between a workspace in a file of its own and one on a server that others write to as well.
sealed interface Store permits H2Store, ServerStore {
    /// Opens a connection of one's own.
    Connection connect() throws SQLException;

    /// Where reading takes its connections from.
    ConnectionFactory readers();

    /// Opens the workspace for writing and brings it up to date.
    ///
    /// @param saveBeforeMigrating keeps an older workspace as it was, where that can be done here
    Writer open(boolean saveBeforeMigrating) throws IOException;

    /// Wipes what opened it; nothing connects after that.
    default void forget() {}

    /// Whether other processes may write while this one has it open.
    boolean shared();

    WorkspaceProblem closed(@Nullable Throwable cause);

    WorkspaceProblem newer(String version);

    WorkspaceProblem full(Throwable cause);

    WorkspaceProblem failed(String what, Throwable cause);

    /// What the database meant.
    WorkspaceProblem explain(SQLException sql, Throwable thrown);

    /// Takes a lock that lasts until it is closed or this process ends.
    ///
    /// @return null when a process that is alive holds it
    @Nullable
    Claim claim(long number) throws SQLException;

    /// Proves to other processes that this one still works on something.
    interface Claim extends AutoCloseable {
        @Override
        void close();
    }
}
