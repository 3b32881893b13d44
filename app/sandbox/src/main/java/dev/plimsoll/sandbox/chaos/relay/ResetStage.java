package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Resets both sides of the connection (RST) after a time. On a connection that was open when the fault came the time
/// runs at once; on a newer one from the first bytes in its stream, which are lost, as in the original service.
final class ResetStage extends Stage {
    private final Lane lane;
    private final long timeoutMillis;
    private final boolean atOnce;
    private @Nullable ScheduledFuture<?> timer;

    ResetStage(Lane lane, long timeoutMillis, boolean atOnce) {
        this.lane = lane;
        this.timeoutMillis = timeoutMillis;
        this.atOnce = atOnce;
    }

    @Override
    void start() {
        if (atOnce) {
            arm();
        }
    }

    private void arm() {
        if (timeoutMillis <= 0) {
            reset();
        } else if (timer == null) {
            timer = lane.after(timeoutMillis, TimeUnit.MILLISECONDS, this::reset);
        }
    }

    private void reset() {
        lane.injected(this);
        lane.resetConnection();
    }

    @Override
    void data(ByteBuf bytes) {
        bytes.release();
        arm();
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
        boolean bytesLost = timer != null && !atOnce;
        discard();
        if (bytesLost) {
            lane.closeConnection();
        }
    }

    @Override
    void discard() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
