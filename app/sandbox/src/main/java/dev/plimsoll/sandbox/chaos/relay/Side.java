package dev.plimsoll.sandbox.chaos.relay;

import dev.plimsoll.sandbox.chaos.toxic.Direction;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes what happens on one side of a connection to it.
final class Side extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Side.class);

    private final Connection connection;
    private final SocketChannel channel;
    private final Direction flow;
    private final LongAdder received;

    /// @param flow the way the bytes go that are read from this side
    /// @param traffic where they are counted
    Side(Connection connection, SocketChannel channel, Direction flow, Traffic traffic) {
        this.connection = connection;
        this.channel = channel;
        this.flow = flow;
        this.received = traffic.receivedCounter(flow);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        received.add(bytes.readableBytes());
        if (flow == Direction.UPSTREAM) {
            connection.fromClient(bytes);
        } else {
            connection.fromService(bytes);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        connection.readComplete(flow);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            connection.sourceEnded(flow, false);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.sourceEnded(flow, true);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        connection.writabilityChanged(flow == Direction.UPSTREAM ? Direction.DOWNSTREAM : Direction.UPSTREAM);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            // The peer reset or is gone; the other side learns it when this one becomes inactive.
            LOG.debug("connection ended: {}", cause.getMessage());
        } else {
            LOG.warn("relaying failed, the connection is closed", cause);
        }
        var _ = channel.close();
    }
}
