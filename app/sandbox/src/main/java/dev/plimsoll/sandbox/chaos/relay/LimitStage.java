package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;

/// Passes a number of bytes and then closes the connection.
final class LimitStage extends Stage {
    private final Lane lane;
    private final long limit;
    private long passed;
    private boolean closing;

    /// @param passed bytes that an earlier version of the fault let through
    LimitStage(Lane lane, long limit, long passed) {
        this.lane = lane;
        this.limit = Math.max(0, limit);
        this.passed = passed;
    }

    long passed() {
        return passed;
    }

    @Override
    void data(ByteBuf bytes) {
        if (closing) {
            bytes.release();
            return;
        }
        int take = Math.clamp(limit - passed, 0, bytes.readableBytes());
        passed += take;
        if (take > 0) {
            next().data(bytes.readRetainedSlice(take));
        }
        bytes.release();
        if (passed >= limit) {
            closing = true;
            lane.injected(this);
            lane.closeAtEnd();
            next().end();
        }
    }

    @Override
    void end() {
        if (!closing) {
            next().end();
        }
    }
}
