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
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Measures the generator against the most trivial server: `LoadBench RATE SECONDS`, or against one that
/// runs already, which has no part in what this process does: `LoadBench RATE SECONDS PORT`. Prints a line for
/// each second, what the sending thread spent on a request, and what `wrk` says of the same server in
/// the same run, where it is installed. `wrk` is closed: it sends as fast as 64 connections are
/// answered, and does not count what it held back.
final class LoadBench {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

    private LoadBench() {}

    static void main(String[] args) throws InterruptedException, IOException {
        double rate = Double.parseDouble(args[0]);
        int seconds = Integer.parseInt(args[1]);
        var group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        int port = args.length > 2 ? Integer.parseInt(args[2]) : BenchServer.listen(group, Answering::new);
        var workload =
                new Workload(new ArrivalProcess.Poisson(rate), List.of(new Workload.Share(Loads.LIST, 1)), 5_000);
        try (var load = new LoadGenerator(
                workload,
                Map.of(Loads.LIST, List.of(Loads.call(Loads.LIST, status -> status == 200))),
                URI.create("http://127.0.0.1:" + port),
                new SplittableRandom(Loads.SEED),
                InstantSource.system())) {
            load.start();
            Spent before = Spent.now();
            long completed = 0;
            for (int second = 0; second < seconds; second++) {
                Thread.sleep(1_000);
                SignalWindow window = load.takeWindow();
                completed += window.completed() + window.failed();
                System.out.printf(
                        "%d completed, %d failed, p50 %.3f ms, p99 %.3f ms, send lag p99 %.3f ms%n",
                        window.completed(), window.failed(), window.p50(), window.p99(), window.sendLagP99());
            }
            Spent after = Spent.now();
            System.out.printf(
                    "the sending thread, polls included: %d bytes and %.1f µs of processor time a request%n",
                    (after.bytes() - before.bytes()) / Math.max(1, completed),
                    (after.nanos() - before.nanos()) / 1e3 / Math.max(1, completed));
        }
        wrk(port, seconds);
        group.shutdownGracefully();
    }

    /// What the thread that sends has allocated and worked.
    private record Spent(long bytes, long nanos) {
        static Spent now() {
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long id = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                    .filter(thread -> thread != null && thread.getThreadName().equals("plimsoll-load"))
                    .mapToLong(ThreadInfo::getThreadId)
                    .findFirst()
                    .orElseThrow();
            return new Spent(threads.getThreadAllocatedBytes(id), threads.getThreadCpuTime(id));
        }
    }

    private static void wrk(int port, int seconds) throws IOException, InterruptedException {
        Process wrk;
        try {
            wrk = new ProcessBuilder(
                            "wrk",
                            "--threads=1",
                            "--connections=64",
                            "--duration=" + seconds,
                            "--latency",
                            "http://127.0.0.1:" + port + "/orders")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            System.out.println("wrk is not installed");
            return;
        }
        wrk.inputReader()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("50%") || line.startsWith("99%") || line.startsWith("Requests/sec"))
                .forEach(line -> System.out.println("wrk: " + line));
        wrk.waitFor();
    }

    /// Takes every read for one request, which holds for small requests that are not pipelined.
    private static final class Answering extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ((ByteBuf) message).release();
            context.writeAndFlush(Unpooled.wrappedBuffer(ANSWER));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // A client reset its connection.
            context.close();
        }
    }
}
