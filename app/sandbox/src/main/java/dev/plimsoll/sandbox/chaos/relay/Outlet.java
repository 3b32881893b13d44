package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.socket.SocketChannel;

/// The end of a lane: writes to the sink, and passes on the end of the stream when all is written.
final class Outlet extends Stage {
    private final Lane lane;
    private final SocketChannel sink;
    private boolean dirty;
    private boolean ended;

    Outlet(Lane lane, SocketChannel sink) {
        this.lane = lane;
        this.sink = sink;
    }

    @Override
    void data(ByteBuf bytes) {
        if (ended) {
            bytes.release();
            return;
        }
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
