package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.socket.SocketChannel;
import java.util.concurrent.atomic.LongAdder;

/// The end of a lane: writes to the sink, and passes on the end of the stream when all is written.
final class Outlet extends Stage {
    private final Lane lane;
    private final SocketChannel sink;
    private final LongAdder sent;
    private boolean dirty;
    private boolean ended;

    /// @param sent counts the bytes
    Outlet(Lane lane, SocketChannel sink, LongAdder sent) {
        this.lane = lane;
        this.sink = sink;
        this.sent = sent;
    }

    @Override
    void data(ByteBuf bytes) {
        if (ended) {
            bytes.release();
            return;
        }
        sent.add(bytes.readableBytes());
        var _ = sink.write(bytes, sink.voidPromise());
        dirty = true;
    }

    @Override
    void end() {
        if (!ended) {
            ended = true;
            dirty = false;
            var _ = sink.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> lane.sinkEnded());
        }
    }

    boolean ended() {
        return ended;
    }

    void flush() {
        if (dirty) {
            dirty = false;
            sink.flush();
        }
    }
}
