package dev.plimsoll.engine.workload;

import org.jspecify.annotations.Nullable;

/// A request on its way, from the moment it was due to its answer or its failure.
final class Exchange {
    /// Who sent it, as far as the end matters to the sender.
    @FunctionalInterface
    interface Sender {
        /// Nobody waits for it.
        Sender NOBODY = _ -> {};

        /// It was answered, or failed.
        ///
        /// @param now as [System#nanoTime]
        void ended(long now);
    }

    private final Request request;
    private final long due;
    private final long lag;
    private final Sender sender;
    private @Nullable Connection connection;
    /// Its neighbours among those on their way, see [Underway].
    @Nullable
    Exchange before;

    @Nullable
    Exchange after;

    boolean underway;

    /// @param due when it was meant to start, as [System#nanoTime]
    /// @param lag how much later it was handed to the network, in nanoseconds
    /// @param sender told when it ended
    Exchange(Request request, long due, long lag, Sender sender) {
        this.request = request;
        this.due = due;
        this.lag = lag;
        this.sender = sender;
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

    Sender sender() {
        return sender;
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
