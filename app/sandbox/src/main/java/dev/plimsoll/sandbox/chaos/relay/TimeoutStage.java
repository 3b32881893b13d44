package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Drops all bytes and closes the connection after a time that runs from when the fault took hold, whether bytes flow
/// or not. When the fault is removed the connection is closed too, because bytes are missing from its stream.
final class TimeoutStage extends Stage {
    private final Lane lane;
    private final long timeoutMillis;
    private @Nullable ScheduledFuture<?> timer;

    /// @param timeoutMillis milliseconds; 0 or less waits for the removal
    TimeoutStage(Lane lane, long timeoutMillis) {
        this.lane = lane;
        this.timeoutMillis = timeoutMillis;
    }

    @Override
    void start() {
        lane.injected(this);
        if (timeoutMillis > 0) {
            timer = lane.after(timeoutMillis, TimeUnit.MILLISECONDS, lane::closeConnection);
        }
    }

    @Override
    void data(ByteBuf bytes) {
        bytes.release();
    }

    @Override
    void end() {
        next().end();
    }

    @Override
    void release() {
        discard();
    }

    @Override
    void removed() {
        discard();
        lane.closeConnection();
    }

    @Override
    void discard() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
