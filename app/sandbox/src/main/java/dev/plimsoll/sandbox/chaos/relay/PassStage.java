package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;

/// Hands everything on: a fault that was not drawn, or that does nothing.
final class PassStage extends Stage {
    @Override
    void data(ByteBuf bytes) {
        next().data(bytes);
    }

    @Override
    void end() {
        next().end();
    }
}
