package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.sandbox.chaos.relay.Transport;
import dev.plimsoll.sandbox.chaos.toxic.Ledger;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded chaos service. Any client of Toxiproxy works against [#address]; beyond its faults there are
/// `http_body` and `http_status`, which act on single HTTP messages, and `GET /ledger`, which tells what was done.
///
/// A fault that was added with a lease is removed when nobody renews it in time.
///
/// Toxicity is drawn once a connection for the faults on bytes and once a matching message for those on HTTP. All
/// decisions come from the seed. The control API and all proxies are on loopback. [#close] removes every fault, then
/// closes all connections and listeners.
public final class ChaosServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChaosServer.class);
    private static final int MAX_CALL_BYTES = 16 * 1024 * 1024;
    private static final int CLOSE_SECONDS = 5;

    private final Transport transport;
    private final ScheduledExecutorService control;
    private final Proxies proxies;
    private final Channel listener;

    private ChaosServer(Transport transport, ScheduledExecutorService control, Proxies proxies, Channel listener) {
        this.transport = transport;
        this.control = control;
        this.proxies = proxies;
        this.listener = listener;
    }

    /// Starts a server.
    ///
    /// @param apiPort the port of the control API, 0 for any (Toxiproxy's own is 8474)
    /// @param seed the seed of all its decisions
    /// @param clock for the `Date` of its answers
    /// @throws IOException when the port cannot be bound
    public static ChaosServer start(int apiPort, long seed, InstantSource clock) throws IOException {
        return start(apiPort, seed, clock, null);
    }

    /// The same with a key: routes and faults are then set only by runs that show a credential made with it.
    ///
    /// @param key null to ask for nothing
    public static ChaosServer start(int apiPort, long seed, InstantSource clock, byte @Nullable [] key)
            throws IOException {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        var transport = new Transport(threads, "plimsoll-chaos");
        var control = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("plimsoll-chaos-control").factory());
        var canaries = new CanaryWatch();
        var proxies = new Proxies(transport, canaries);
        var leases = new Leases(System::nanoTime);
        var routes = new ControlRoutes(proxies, new Ledger(seed), leases, new Access(key, clock), canaries);
        var _ = control.scheduleWithFixedDelay(
                () -> expire(leases), Leases.TICK.toMillis(), Leases.TICK.toMillis(), TimeUnit.MILLISECONDS);
        var ids = new AtomicLong();
        var binding = new ServerBootstrap()
                .group(transport.loops())
                .channelFactory(transport.listeners())
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(MAX_CALL_BYTES))
                                .addLast(new ControlHandler(routes, control, clock, ids));
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), apiPort))
                .awaitUninterruptibly();
        var server = new ChaosServer(transport, control, proxies, binding.channel());
        if (binding.cause() != null) {
            server.close();
            throw new IOException(
                    "the chaos service cannot listen on port " + apiPort + ", choose another (0 for any)",
                    binding.cause());
        }
        return server;
    }

    /// Goes on after a failure: a scheduled task that throws would never run again.
    private static void expire(Leases leases) {
        try {
            leases.expire();
        } catch (RuntimeException failure) {
            LOG.error("overdue faults could not be removed, it is tried again", failure);
        }
    }

    /// The base address of the control API, without a slash at the end.
    public URI address() {
        return URI.create("http://" + ListenAddress.print((InetSocketAddress) listener.localAddress()));
    }

    @Override
    public void close() {
        listener.close().awaitUninterruptibly();
        if (!control.isShutdown()) {
            control.execute(proxies::close);
        }
        control.shutdown();
        try {
            if (!control.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "the chaos service did not remove all faults within {} s; its connections are cut",
                        CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        transport.close();
    }
}
