package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.workload.Workload;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// Sends a workload at one address and measures every request from the moment it was due. One thread keeps the
/// schedule, one event loop sends and receives. All public methods may be called from any thread.
public final class LoadGenerator implements AutoCloseable {
    private final Arrivals arrivals;
    private final Measurements measurements;
    private final MultiThreadIoEventLoopGroup group;
    private final EventLoop loop;
    private final Connections connections;
    private final Thread pacer;
    private volatile boolean sending = true;

    /// @param calls at least one for each operation of the workload
    /// @param random draws arrivals, operations and calls
    public LoadGenerator(
            Workload workload,
            Map<OperationKey, List<Call>> calls,
            URI target,
            RandomGenerator random,
            InstantSource clock) {
        this.arrivals = new Arrivals(workload, calls, random);
        this.measurements = new Measurements(clock);
        this.group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        this.loop = group.next();
        this.connections = new Connections(loop, target, workload.timeout());
        this.pacer = Thread.ofPlatform().name("plimsoll-load").daemon().unstarted(this::pace);
    }

    /// Starts sending. May be called once.
    public void start() {
        measurements.takeWindow();
        pacer.start();
    }

    /// All requests that ended since the last call, or since the start.
    public SignalWindow takeWindow() {
        return measurements.takeWindow();
    }

    /// From here on requests count for a new stage.
    public void beginStage() {
        measurements.beginStage();
    }

    /// All requests that ended since [#beginStage()], with percentiles over all of them.
    public SignalWindow endStage() {
        return measurements.endStage();
    }

    private void pace() {
        long start = System.nanoTime();
        while (sending) {
            Arrivals.Arrival arrival = arrivals.next();
            long due = start + arrival.nanos();
            awaitTime(due);
            if (sending && !loop.isShuttingDown()) {
                loop.execute(() -> send(arrival.call(), due));
            }
        }
    }

    private void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0 && sending; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void send(Call call, long due) {
        connections.send(new InFlight(call, due, System.nanoTime(), measurements), due);
    }

    /// Stops sending and drops what is in flight; those requests are not counted. Calling it again does nothing.
    @Override
    public void close() {
        sending = false;
        LockSupport.unpark(pacer);
        // The quiet period would only wait for work that nobody hands in any more.
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(10, TimeUnit.SECONDS);
        try {
            pacer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean pacing() {
        return pacer.isAlive();
    }
}
