package dev.plimsoll.engine.workload;

import org.jspecify.annotations.Nullable;

/// A request on its way, from the moment it was due to its answer or its failure.
final class Exchange {
    private final Request request;
    private final long due;
    private final long lag;
    private @Nullable Connection connection;

    /// @param due when it was meant to start, as [System#nanoTime]
    /// @param lag how much later it was handed to the network, in nanoseconds
    Exchange(Request request, long due, long lag) {
        this.request = request;
        this.due = due;
        this.lag = lag;
    }

    Request request() {
        return request;
    }

    long due() {
        return due;
    }

    long lag() {
        return lag;
    }

    void on(Connection taken) {
        connection = taken;
    }

    void abandon() {
        if (connection != null) {
            connection.abandon();
        }
    }
}
