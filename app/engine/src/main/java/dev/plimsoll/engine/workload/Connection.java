package dev.plimsoll.engine.workload;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import java.io.IOException;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;

/// A connection to the server with at most one request on it, reused while the server keeps it open. Confined to
/// the thread that sends.
final class Connection extends ChannelInboundHandlerAdapter {
    private final Exchanges exchanges;
    private final ResponseReader reader = new ResponseReader();
    private @Nullable Channel channel;
    private @Nullable Exchange exchange;
    private @Nullable ChannelFuture written;
    private long idleSince;

    Connection(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /// Puts this connection into a new channel.
    ChannelInitializer<Channel> initializer() {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel opened) {
                channel = opened;
                opened.pipeline().addLast(Connection.this);
            }
        };
    }

    /// Reserves a connection that is still being opened for its first request.
    void reserve(Exchange first) {
        exchange = first;
        first.on(this);
    }

    /// Sends the reserved request, or says why there is no connection for it.
    void opened(ChannelFuture connected) {
        Exchange first = exchange;
        if (first == null) {
            close();
        } else if (connected.isSuccess()) {
            send(first);
        } else {
            lost(connected.cause() instanceof ConnectException ? Failure.REFUSED : Failure.CONNECTION_LOST);
        }
    }

    void send(Exchange next) {
        reserve(next);
        if (channel != null) {
            written = channel.writeAndFlush(next.request().message());
        }
    }

    boolean usable() {
        return channel != null && channel.isActive();
    }

    void idleSince(long nanos) {
        idleSince = nanos;
    }

    long idleSince() {
        return idleSince;
    }

    /// Gives up the present request; an answer that still comes must not be taken for that of a later one.
    void abandon() {
        exchange = null;
        close();
    }

    void close() {
        if (channel != null) {
            var _ = channel.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        try {
            read(bytes);
        } finally {
            bytes.release();
        }
    }

    private void read(ByteBuf bytes) {
        for (Exchange present = exchange; present != null && bytes.isReadable(); present = exchange) {
            switch (reader.read(bytes, present.request().isHead())) {
                case MORE -> {}
                case ANSWERED -> answered(present);
                case BROKEN -> {
                    lost(Failure.UNREADABLE);
                    return;
                }
            }
        }
        reader.skipBlank(bytes);
        if (bytes.isReadable()) {
            // Nobody has asked for it.
            close();
        }
    }

    private void answered(Exchange ended) {
        exchange = null;
        boolean reusable = reader.keepAlive() && written != null && written.isSuccess();
        exchanges.answered(ended, reader.status(), reusable ? this : null);
        if (!reusable) {
            close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Exchange present = exchange;
        if (present != null && reader.endsWithConnection()) {
            answered(present);
        } else {
            lost(Failure.CONNECTION_LOST);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        lost(cause instanceof IOException ? Failure.CONNECTION_LOST : Failure.UNREADABLE);
    }

    private void lost(Failure failure) {
        Exchange ended = exchange;
        exchange = null;
        if (ended != null) {
            exchanges.failed(ended, failure);
        }
        close();
    }
}
