package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.model.run.RunCredential;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries control calls from a connection to the control thread, which does them one after the other, and back.
final class ControlHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(ControlHandler.class);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final ControlRoutes routes;
    private final Executor control;
    private final InstantSource clock;
    private final AtomicLong ids;

    ControlHandler(ControlRoutes routes, Executor control, InstantSource clock, AtomicLong ids) {
        this.routes = routes;
        this.control = control;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        var call = new ControlRoutes.Call(
                request.method().name(),
                request.uri(),
                Objects.requireNonNullElse(request.headers().get(HttpHeaderNames.USER_AGENT), ""),
                request.content().toString(StandardCharsets.UTF_8),
                Objects.requireNonNullElse(request.headers().get(RunCredential.HEADER), ""));
        boolean keep = HttpUtil.isKeepAlive(request);
        boolean head = request.method().equals(HttpMethod.HEAD);
        try {
            control.execute(() -> write(context, answer(call), keep, head));
        } catch (RejectedExecutionException e) {
            // The server is closing.
            var _ = context.close();
        }
    }

    private Answer answer(ControlRoutes.Call call) {
        try {
            return routes.answer(call);
        } catch (RuntimeException e) {
            LOG.error("control call {} {} failed", call.method(), call.target(), e);
            return Answer.error(
                    500, "internal error, see the log: " + e.getClass().getSimpleName());
        }
    }

    private void write(ChannelHandlerContext context, Answer answer, boolean keep, boolean head) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.copiedBuffer(answer.body(), StandardCharsets.UTF_8));
        // Written as the original writes them: there are clients that compare names with their case.
        var headers = response.headers();
        if (answer.contentType() != null) {
            headers.set("Content-Type", answer.contentType());
            if (answer.contentType().equals(Answer.TEXT)) {
                headers.set("X-Content-Type-Options", "nosniff");
            }
        }
        if (answer.routed()) {
            headers.set("X-Toxiproxy-Request-Id", String.format("%020d", ids.incrementAndGet()));
        }
        headers.set("Date", HTTP_DATE.format(clock.instant()));
        if (answer.status() != 204 && !head) {
            headers.set("Content-Length", response.content().readableBytes());
        }
        if (!keep) {
            headers.set("Connection", HttpHeaderValues.CLOSE);
        }
        var written = context.writeAndFlush(response);
        if (!keep) {
            var _ = written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.warn("control connection failed, it is closed", cause);
        }
        var _ = context.close();
    }
}
