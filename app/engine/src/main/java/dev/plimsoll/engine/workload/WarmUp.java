package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.LoadModel;
import dev.plimsoll.model.workload.Workload;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends requests to a small server of its own on loopback. The first requests through code that the Java runtime has
/// not compiled yet take milliseconds each, and thousands pass until it has compiled it for good; they must not be
/// those that are measured. What is drawn, how, and the opening of connections are as they will be, from random numbers
/// that are nobody's. The first time in a process that takes two seconds at most, four for a fast load, and half a
/// second later.
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int AT_ONCE = 8;
    private static final Extent FIRST = new Extent(60_000, 2_000_000_000);
    /// What is due every few microseconds is late until the compiler has said its last word, and what is
    /// late once has to be caught up with.
    private static final Extent FAST = new Extent(200_000, 4_000_000_000L);
    private static final Extent AGAIN = new Extent(5_000, 500_000_000);
    /// From so many requests a second on.
    private static final double FAST_PER_SECOND = 10_000;

    /// For how many requests this process was warmed up. What is compiled stays so for all its generators.
    private static final AtomicInteger COMPILED = new AtomicInteger();
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_ANSWER =
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);
    /// Nobody waits until these are due.
    private static final double PER_SECOND = 1_000;

    /// So many answers come on one connection.
    private static final int ANSWERS = 128;

    /// How much is sent at most, and for how many nanoseconds.
    private record Extent(int requests, long nanos) {}

    private final ManualIoEventLoop loop;
    private final Workload workload;
    private final Extent first;

    /// @param workload what follows. Open arrivals are drawn at a steady rate instead: an hour of them passes here in a
    ///     second, by which a rate that varies may have fallen so low that the next arrival takes long to find
    WarmUp(ManualIoEventLoop loop, Workload workload) {
        this.loop = loop;
        this.first = workload.arrivals().expectedPerSecond() < FAST_PER_SECOND ? FIRST : FAST;
        LoadModel arrivals =
                workload.arrivals() instanceof ClosedUsers users ? users : new ArrivalProcess.Poisson(PER_SECOND);
        this.workload = new Workload(arrivals, workload.mix(), workload.timeout(), workload.profiles());
    }

    void run(Bootstrap bootstrap) {
        int before = COMPILED.getAndAccumulate(first.requests(), Math::max);
        Extent extent = before < first.requests() ? first : AGAIN;
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
        var outcomes = new Outcomes(() -> Instant.EPOCH, 1, List.of());
        var exchanges = new Exchanges(bootstrap, outcomes, FAST.nanos(), AT_ONCE);
        Schedule schedule = Schedule.of(workload, requests(), new SplittableRandom(0));
        schedule.begin(System.nanoTime());
        long now = System.nanoTime();
        while (outcomes.arrivals() < enough && now - end < 0) {
            for (int i = exchanges.count(); i < AT_ONCE; i++) {
                schedule.send(exchanges, now);
            }
            exchanges.expire(now);
            loop.runNow();
            now = System.nanoTime();
        }
        exchanges.drop();
        exchanges.closeAll();
    }

    /// The same small request for each operation.
    private Map<OperationKey, List<Request>> requests() {
        var server = URI.create("http://127.0.0.1");
        var requests = new HashMap<OperationKey, List<Request>>();
        for (Workload.Share share : workload.mix()) {
            var call = new Call(new OperationKey("GET", "/"), "/", Map.of(), new byte[0], status -> status == 200);
            requests.put(share.operation(), List.of(new Request(call, server)));
        }
        return requests;
    }

    /// Takes every read for one request, which holds for these.
    private static final class Answering extends ChannelInboundHandlerAdapter {
        private int answers;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
            answers++;
            var _ = context.writeAndFlush(Unpooled.wrappedBuffer(answers == ANSWERS ? LAST_ANSWER : ANSWER));
        }
    }
}
