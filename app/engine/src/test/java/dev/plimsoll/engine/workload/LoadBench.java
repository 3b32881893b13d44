package dev.plimsoll.engine.workload;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Measures the generator against the most trivial server: `LoadBench RATE SECONDS`. Prints a line for each second.
final class LoadBench {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

    private LoadBench() {}

    static void main(String[] args) throws InterruptedException {
        double rate = Double.parseDouble(args[0]);
        int seconds = Integer.parseInt(args[1]);
        var group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        int port = listen(group);
        var workload =
                new Workload(new ArrivalProcess.Poisson(rate), List.of(new Workload.Share(Loads.LIST, 1)), 5_000);
        try (var load = new LoadGenerator(
                workload,
                Map.of(Loads.LIST, List.of(Loads.call(Loads.LIST, status -> status == 200))),
                URI.create("http://127.0.0.1:" + port),
                new SplittableRandom(Loads.SEED),
                InstantSource.system())) {
            load.start();
            for (int second = 0; second < seconds; second++) {
                Thread.sleep(1_000);
                SignalWindow window = load.takeWindow();
                System.out.printf(
                        "%d completed, %d failed, p50 %.3f ms, p99 %.3f ms, send lag p99 %.3f ms%n",
                        window.completed(), window.failed(), window.p50(), window.p99(), window.sendLagP99());
            }
        }
        group.shutdownGracefully();
    }

    private static int listen(MultiThreadIoEventLoopGroup group) throws InterruptedException {
        var channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel accepted) {
                        accepted.pipeline().addLast(new Answering());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /// Takes every read for one request, which holds for small requests that are not pipelined.
    private static final class Answering extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ((ByteBuf) message).release();
            context.writeAndFlush(Unpooled.wrappedBuffer(ANSWER));
        }
    }
}
