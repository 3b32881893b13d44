package dev.plimsoll.engine.workload;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/// One connection, one request at a time. Lives on the event loop only.
@SuppressWarnings("FutureReturnValueIgnored") // closing and writing report to the handler, not to the caller
final class Connection extends SimpleChannelInboundHandler<HttpObject> {
    /// Whom a connection tells what became of it.
    interface Owner {
        void free(Connection connection);

        void gone(Connection connection);
    }

    private final Owner owner;
    private final String host;
    private @Nullable Channel channel;
    private @Nullable InFlight current;
    private boolean answered;
    private boolean keepAlive;

    Connection(Owner owner, String host) {
        this.owner = owner;
        this.host = host;
    }

    void send(InFlight request, Channel over) {
        channel = over;
        current = request;
        over.writeAndFlush(message(request.call())).addListener(written -> {
            if (!written.isSuccess()) {
                over.close();
            }
        });
    }

    /// Gives the request up; what still comes on this connection would belong to nobody.
    void abandon() {
        if (channel != null) {
            channel.close();
        }
    }

    @Nullable
    Channel channel() {
        return channel;
    }

    private FullHttpRequest message(Call call) {
        FullHttpRequest message = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(call.operation().method()),
                call.target(),
                Unpooled.wrappedBuffer(call.body()));
        message.headers().set(HttpHeaderNames.HOST, host);
        call.headers().forEach(message.headers()::set);
        boolean bodiless =
                call.body().length == 0 && call.operation().method().matches("GET|HEAD|DELETE|OPTIONS|TRACE");
        if (!bodiless) {
            message.headers().set(HttpHeaderNames.CONTENT_LENGTH, call.body().length);
        }
        return message;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        InFlight request = current;
        if (request == null || part.decoderResult().isFailure()) {
            context.close();
            return;
        }
        if (part instanceof HttpResponse response) {
            answered = request.call().expected().test(response.status().code());
            keepAlive = HttpUtil.isKeepAlive(response);
        }
        if (part instanceof LastHttpContent) {
            current = null;
            request.end(answered);
            if (keepAlive) {
                owner.free(this);
            } else {
                context.close();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail();
        owner.gone(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // A reset is what chaos is made of: it is counted, and nothing more is to be said about it.
        fail();
        context.close();
    }

    private void fail() {
        InFlight request = current;
        current = null;
        if (request != null) {
            request.end(false);
        }
    }
}
