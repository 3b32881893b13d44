package dev.plimsoll.engine.workload;

import dev.plimsoll.model.workload.Workload;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that sends. It drives its own event loop, so that a request that is due goes to its connection
/// without a hand-over between threads. While the next request is more than a millisecond away it sleeps in the
/// selector, otherwise it polls: a selector cannot sleep for less than a millisecond.
final class Pacer {
    private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);
    private static final long MILLI = 1_000_000;
    // A sleeper wakes up to about this much late.
    private static final long LATE_WAKING = 200_000;
    // After so many requests in a row the answers are looked at, or those who wait would be counted slower than they
    // are.
    private static final int BATCH = 16;
    private static final long DRAIN = 1_000 * MILLI;
    private static final long JOIN_MILLIS = 5_000;

    private final Thread thread =
            Thread.ofPlatform().daemon().name("plimsoll-load").unstarted(this::run);
    private final Schedule schedule;
    private final Workload workload;
    private final ManualIoEventLoop loop;
    private final Bootstrap bootstrap;
    private final Exchanges exchanges;
    private final CountDownLatch warm = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile @Nullable Throwable broken;

    Pacer(Schedule schedule, Workload workload, int mostAtOnce, InetSocketAddress server, Outcomes outcomes) {
        this.schedule = schedule;
        this.workload = workload;
        this.loop = new ManualIoEventLoop(thread, NioIoHandler.newFactory());
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0)
                .remoteAddress(server);
        this.exchanges =
                new Exchanges(bootstrap, outcomes, TimeUnit.MILLISECONDS.toNanos(workload.timeout()), mostAtOnce);
    }

    /// Starts the thread and waits until the schedule begins, four seconds at most.
    void start() {
        thread.start();
        try {
            warm.await();
        } catch (InterruptedException e) {
            // Whoever interrupts wants to go on to close.
            Thread.currentThread().interrupt();
        }
    }

    /// What ended the sending other than [#stop]; null while all is well.
    @Nullable
    Throwable broken() {
        return broken;
    }

    /// Ends the sending and waits until the thread has ended, also when interrupted.
    void stop() {
        stopping = true;
        loop.wakeup();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join(JOIN_MILLIS);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            new WarmUp(loop, workload).run(bootstrap);
            warm.countDown();
            send();
            drain();
        } catch (RuntimeException | Error e) {
            LOG.error("the load generator failed and sends no more", e);
            broken = e;
        } finally {
            warm.countDown();
            exchanges.drop();
            var _ = loop.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
            while (!loop.isTerminated()) {
                loop.runNow();
            }
        }
    }

    private void send() {
        schedule.begin(System.nanoTime());
        while (!stopping) {
            long now = sendDue();
            exchanges.expire(now);
            turn(exchanges.nextExpiry(schedule.due(now)) - now);
        }
    }

    /// Sends what is due, up to a batch. A connection that had to be opened ends the batch: that takes as
    /// long as many requests, and of the answers that came meanwhile each frees a connection. Without this
    /// a sender that is behind opens one for every request that is due, which puts it further behind.
    ///
    /// @return the time now
    private long sendDue() {
        int opened = exchanges.opened();
        long now = System.nanoTime();
        for (int i = 0; i < BATCH && exchanges.opened() == opened && schedule.due(now) - now <= 0; i++) {
            schedule.send(exchanges, now);
            now = System.nanoTime();
        }
        return now;
    }

    /// Serves the connections, for at most the time given.
    private void turn(long nanos) {
        long sleep = (nanos - LATE_WAKING) / MILLI * MILLI;
        if (sleep > 0) {
            loop.run(sleep);
        } else {
            loop.runNow();
            Thread.onSpinWait();
        }
    }

    private void drain() {
        long end = System.nanoTime() + DRAIN;
        long now = System.nanoTime();
        while (exchanges.count() > 0 && now - end < 0) {
            exchanges.expire(now);
            turn(exchanges.nextExpiry(end) - now);
            now = System.nanoTime();
        }
    }
}
