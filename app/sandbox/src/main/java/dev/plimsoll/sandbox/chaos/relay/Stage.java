package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;

/// One step of a lane. Bytes and then the end of the stream come in; the stage hands them to the next one, later or
/// changed or not at all. All methods are called on the event loop of the connection. A stage owns the bytes it is
/// given until it hands them on.
abstract class Stage {
    private Stage next = this;

    /// Takes bytes.
    abstract void data(ByteBuf bytes);

    /// Takes the end of the stream; called at most once, and no bytes follow.
    abstract void end();

    /// Starts the stage, once it is linked: for effects that need no bytes.
    void start() {}

    /// Hands on all that is held, at once, and stops timers: the stage leaves the lane.
    void release() {}

    /// The fault was taken away by its owner (not replaced by a newer version).
    void removed() {
        release();
    }

    /// Drops all that is held and stops timers: the connection is gone.
    void discard() {}

    /// Whether so much is held that no more should be read.
    boolean full() {
        return false;
    }

    final Stage next() {
        return next;
    }

    final void linkTo(Stage following) {
        next = following;
    }
}
