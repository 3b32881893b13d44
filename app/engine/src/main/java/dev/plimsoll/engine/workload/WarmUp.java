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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends requests to a small server of its own on loopback, for half a second at most. The first requests through
/// code that the Java runtime has not compiled yet take milliseconds each; they must not be those that are measured.
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ENOUGH = 5_000;
    private static final int AT_ONCE = 8;
    private static final long LONGEST = 500_000_000;
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

    private final ManualIoEventLoop loop;

    WarmUp(ManualIoEventLoop loop) {
        this.loop = loop;
    }

    void run(Bootstrap bootstrap) {
        long end = System.nanoTime() + LONGEST;
        ChannelFuture bound = listen();
        while (!bound.isDone() && System.nanoTime() - end < 0) {
            loop.runNow();
        }
        if (bound.isSuccess()) {
            send(bootstrap.clone().remoteAddress(bound.channel().localAddress()), end);
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

    private void send(Bootstrap bootstrap, long end) {
        var call = new Call(new OperationKey("GET", "/"), "/", Map.of(), new byte[0], status -> status == 200);
        var request = new Request(call, URI.create("http://127.0.0.1"));
        var exchanges = new Exchanges(bootstrap, new Outcomes(() -> Instant.EPOCH, 1), LONGEST, AT_ONCE);
        int sent = 0;
        long now = System.nanoTime();
        while (sent < ENOUGH && now - end < 0) {
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
