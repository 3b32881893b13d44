package dev.plimsoll.engine.workload;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;

/// A connection to the server with at most one request on it, reused while the server keeps it open. Confined to
/// the thread that sends.
final class Connection extends ChannelInboundHandlerAdapter {
    private static final int INFORMATIONAL = 200;
    private static final HttpDecoderConfig DECODER = new HttpDecoderConfig().setValidateHeaders(false);

    private final Exchanges exchanges;
    private @Nullable Channel channel;
    private @Nullable Exchange exchange;
    private @Nullable ChannelFuture written;
    private int status;
    private boolean keepAlive;
    private long idleSince;

    Connection(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /// Puts the decoder and this connection into a new channel.
    ChannelInitializer<Channel> initializer() {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel opened) {
                channel = opened;
                opened.pipeline().addLast(new Decoder(), Connection.this);
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
        status = 0;
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
        try {
            Throwable wrong = ((HttpObject) message).decoderResult().cause();
            if (exchange == null || wrong != null) {
                boolean brokenOff = wrong instanceof PrematureChannelClosureException;
                lost(brokenOff ? Failure.CONNECTION_LOST : Failure.UNREADABLE);
                return;
            }
            if (message instanceof HttpResponse response) {
                status = response.status().code();
                keepAlive = HttpUtil.isKeepAlive(response);
            }
            if (message instanceof LastHttpContent && status >= INFORMATIONAL) {
                answered(exchange);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void answered(Exchange ended) {
        exchange = null;
        boolean reusable = keepAlive && written != null && written.isSuccess();
        exchanges.answered(ended, status, reusable ? this : null);
        if (!reusable) {
            close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lost(Failure.CONNECTION_LOST);
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

    /// A response to HEAD has no body, whatever its headers say.
    private final class Decoder extends HttpResponseDecoder {
        Decoder() {
            super(DECODER);
        }

        @Override
        protected boolean isContentAlwaysEmpty(HttpMessage message) {
            return (exchange != null && exchange.request().isHead()) || super.isContentAlwaysEmpty(message);
        }
    }
}
