package dev.plimsoll.engine.workload;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// The error of the generator's percentiles: `PercentileBench RATE SECONDS SEED`. A server answers after
/// delays of a long tail and writes down how long it held each request; the percentiles of that are
/// known to the nanosecond, and those that the generator tells may be above them by the way there and
/// back, and by what its histogram rounds.
final class PercentileBench {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

    private PercentileBench() {}

    static void main(String[] args) throws InterruptedException {
        double rate = Double.parseDouble(args[0]);
        int seconds = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        var group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        List<Long> held = new ArrayList<>();
        var random = new SplittableRandom(seed);
        int port = BenchServer.listen(group, () -> new Holding(random, held));
        var workload =
                new Workload(new ArrivalProcess.Poisson(rate), List.of(new Workload.Share(Loads.LIST, 1)), 30_000);
        var load = new LoadGenerator(
                workload,
                Map.of(Loads.LIST, List.of(Loads.call(Loads.LIST, status -> status == 200))),
                URI.create("http://127.0.0.1:" + port),
                new SplittableRandom(seed),
                InstantSource.system());
        load.beginStage();
        load.start();
        Thread.sleep(seconds * 1_000L);
        load.close();
        SignalWindow told = load.endStage();
        group.shutdownGracefully().awaitUninterruptibly();
        long[] known = held.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d requests held, %d told, send lag p99 %.3f ms%n", known.length, told.completed(), told.sendLagP99());
        tell("p50", known, 0.50, told.p50());
        tell("p95", known, 0.95, told.p95());
        tell("p99", known, 0.99, told.p99());
    }

    private static void tell(String name, long[] known, double quantile, double told) {
        double truth = known[(int) Math.min(known.length - 1, Math.ceil(quantile * known.length) - 1)] / 1e6;
        System.out.printf(
                "%s: known %.3f ms, told %.3f ms, error %+.3f ms (%+.2f %%)%n",
                name, truth, told, told - truth, 100 * (told - truth) / truth);
    }

    /// Takes every read for one request. Median 8 ms, one in twenty 100 ms later. All on one thread.
    private static final class Holding extends ChannelInboundHandlerAdapter {
        private final RandomGenerator random;
        private final List<Long> held;

        Holding(RandomGenerator random, List<Long> held) {
            this.random = random;
            this.held = held;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            long from = System.nanoTime();
            ((ByteBuf) message).release();
            double millis = Math.exp(Math.log(8) + 0.5 * random.nextGaussian()) + (random.nextInt(20) == 0 ? 100 : 0);
            var _ = context.executor()
                    .schedule(
                            () -> {
                                held.add(System.nanoTime() - from);
                                context.writeAndFlush(Unpooled.wrappedBuffer(ANSWER));
                            },
                            (long) (millis * 1e6),
                            TimeUnit.NANOSECONDS);
        }
    }
}
