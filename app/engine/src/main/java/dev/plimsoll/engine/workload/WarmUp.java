package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends requests to a small server of its own on loopback. The first requests through code that the Java runtime has
/// not compiled yet take milliseconds each, and thousands pass until it has compiled it for good; they must not be
/// those that are measured. The first time in a process that takes two seconds at most, and half a second later.
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int AT_ONCE = 8;
    private static final Extent FIRST = new Extent(60_000, 2_000_000_000);
    private static final Extent AGAIN = new Extent(5_000, 500_000_000);
    /// What is compiled stays so for all generators of the process.
    private static final AtomicBoolean COMPILED = new AtomicBoolean();
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

    /// How much is sent at most, and for how many nanoseconds.
    private record Extent(int requests, long nanos) {}

    private final ManualIoEventLoop loop;

    WarmUp(ManualIoEventLoop loop) {
        this.loop = loop;
    }

    void run(Bootstrap bootstrap) {
        Extent extent = COMPILED.getAndSet(true) ? AGAIN : FIRST;
        long end = System.nanoTime() + extent.nanos();
        ChannelFuture bound = listen();
        while (!bound.isDone() && System.nanoTime() - end < 0) {
            loop.runNow();
        }
        if (bound.isSuccess()) {
            send(bootstrap.clone().remoteAddress(bound.channel().localAddress()), extent.requests(), end);
        } else {
            LOG.warn("the load begins without a warm-up: no server can be opened on loopback", bound.cause());
        }
        var _ = bound.channel().close();
    }

    private ChannelFuture listen() {
        return new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel accepted) {
                        accepted.pipeline().addLast(new Answering());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private void send(Bootstrap bootstrap, int enough, long end) {
        var call = new Call(new OperationKey("GET", "/"), "/", Map.of(), new byte[0], status -> status == 200);
        var request = new Request(call, URI.create("http://127.0.0.1"));
        var exchanges = new Exchanges(bootstrap, new Outcomes(() -> Instant.EPOCH, 1), FIRST.nanos(), AT_ONCE);
        int sent = 0;
        long now = System.nanoTime();
        while (sent < enough && now - end < 0) {
            for (int i = exchanges.count(); i < AT_ONCE; i++) {
                exchanges.begin(request, now, now);
                sent++;
            }
            exchanges.expire(now);
            loop.runNow();
            now = System.nanoTime();
        }
        exchanges.drop();
        exchanges.closeAll();
    }

    /// Takes every read for one request, which holds for these.
    private static final class Answering extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
            var _ = context.writeAndFlush(Unpooled.wrappedBuffer(ANSWER));
        }
    }
}
