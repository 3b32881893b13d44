package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.ArrayDeque;

/// Stands on a client's side until the service has taken the connection. Nothing is asked for by then, but a client
/// that ends its stream is read to its end all the same: what it sent and that it ended is kept, and would be lost
/// without this, and the connection with it open for ever. Confined to the event loop.
final class Waiting extends ChannelInboundHandlerAdapter {
    private final ArrayDeque<ByteBuf> bytes = new ArrayDeque<>();
    private boolean ended;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        bytes.add((ByteBuf) message);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            ended = true;
        }
    }

    /// The client is gone, and nobody was told of it yet.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var _ = context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        release();
    }

    /// Leaves its place to what relays, and tells it what came before.
    void handOver(ChannelHandlerContext context, Side side) {
        context.pipeline().remove(this);
        boolean any = !bytes.isEmpty();
        while (!bytes.isEmpty()) {
            side.channelRead(context, bytes.remove());
        }
        if (any) {
            side.channelReadComplete(context);
        }
        if (ended) {
            side.userEventTriggered(context, ChannelInputShutdownEvent.INSTANCE);
        }
    }

    private void release() {
        bytes.forEach(ByteBuf::release);
        bytes.clear();
    }
}
