package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Holds back the end of the stream.
final class SlowCloseStage extends Stage {
    private final Lane lane;
    private final long delayMillis;
    private @Nullable ScheduledFuture<?> timer;

    SlowCloseStage(Lane lane, long delayMillis) {
        this.lane = lane;
        this.delayMillis = delayMillis;
    }

    @Override
    void data(ByteBuf bytes) {
        next().data(bytes);
    }

    @Override
    void end() {
        lane.injected(this);
        timer = lane.after(Math.max(0, delayMillis), TimeUnit.MILLISECONDS, this::release);
    }

    @Override
    void release() {
        if (timer != null) {
            discard();
            next().end();
            lane.flush();
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
