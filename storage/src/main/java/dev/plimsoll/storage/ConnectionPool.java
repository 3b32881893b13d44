package dev.plimsoll.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/// Keeps a few connections to a server, because to open one takes longer than most reading does. What comes back
/// broken, or after the end, is closed. Safe for all threads.
final class ConnectionPool implements ConnectionFactory, AutoCloseable {
    private static final int MOST_IDLE = 4;
    private static final int PATIENCE_SECONDS = 5;

    private final ConnectionFactory source;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean ended;

    ConnectionPool(ConnectionFactory source) {
        this.source = source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        for (Connection kept = take(); kept != null; kept = take()) {
            if (kept.isValid(PATIENCE_SECONDS)) {
                return kept;
            }
            kept.close(); // the server was started again, or cut it off
        }
        return source.openConnection();
    }

    private synchronized @Nullable Connection take() {
        return idle.pollLast();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (connection.isClosed() || !keep(connection)) {
            connection.close();
        }
    }

    private synchronized boolean keep(Connection connection) {
        return !ended && idle.size() < MOST_IDLE && idle.add(connection);
    }

    @Override
    public void close() {
        for (Connection kept = end(); kept != null; kept = end()) {
            try {
                kept.close();
            } catch (SQLException _) {
                // Nobody uses it any more, and the server notices by itself that it is gone.
            }
        }
    }

    private synchronized @Nullable Connection end() {
        ended = true;
        return idle.pollLast();
    }
}
