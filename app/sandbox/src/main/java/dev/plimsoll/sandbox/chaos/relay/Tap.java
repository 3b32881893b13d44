package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;

/// Reads along what one client sends. Called by one thread, in the order of the bytes.
public interface Tap {
    /// @param bytes neither changed nor kept
    void see(ByteBuf bytes);
}
