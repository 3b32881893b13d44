package dev.plimsoll.sandbox.chaos.relay;

import dev.plimsoll.sandbox.chaos.toxic.Direction;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.SocketChannelConfig;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A listening socket whose connections are relayed to one service. Thread-safe.
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final WriteBufferWaterMark MARKS = new WriteBufferWaterMark(64 << 10, 256 << 10);
    private static final int CONNECT_MILLIS = 10_000;
    private static final long WAIT_SECONDS = 5;

    private final Upstream upstream;
    private final Supplier<List<Toxic>> toxics;
    private final Supplier<List<Toxic>> httpToxics;
    private final Supplier<Tap> taps;
    private final Set<Channel> clients = ConcurrentHashMap.newKeySet();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Traffic traffic;
    private final Transport transport;
    private final Channel listener;
    private volatile boolean closed;

    /// Begins to listen.
    ///
    /// @param traffic counts the connections and their bytes
    /// @param toxics all faults now; read when a connection begins and at each [#refresh]
    /// @param httpToxics those that act on messages; read for each message
    /// @param taps gives each connection what reads along its requests
    /// @throws IOException when the address cannot be bound
    public Relay(
            Transport transport,
            InetSocketAddress address,
            Upstream upstream,
            Traffic traffic,
            Supplier<List<Toxic>> toxics,
            Supplier<List<Toxic>> httpToxics,
            Supplier<Tap> taps)
            throws IOException {
        this.upstream = upstream;
        this.traffic = traffic;
        this.toxics = toxics;
        this.httpToxics = httpToxics;
        this.taps = taps;
        this.transport = transport;
        var binding = new ServerBootstrap()
                .group(transport.loops())
                .channelFactory(transport.listeners())
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, MARKS)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel client) {
                        accept(client);
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (binding.cause() != null) {
            throw binding.cause() instanceof IOException io ? io : new IOException(binding.cause());
        }
        this.listener = binding.channel();
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.localAddress();
    }

    /// How many connections are relayed now.
    public int open() {
        return connections.size();
    }

    /// Applies the faults as they are now to every open connection, and returns when all have taken them.
    public void refresh() {
        awaitAll(Connection::refresh);
    }

    /// Stops listening and closes every connection. Afterwards the address is free to be bound again.
    @Override
    public void close() {
        closed = true;
        listener.close().awaitUninterruptibly();
        Transport.awaitPortFreed(listener);
        clients.forEach(client -> {
            var _ = client.close();
        });
        awaitAll(Connection::closeAll);
    }

    private void awaitAll(Function<Connection, Future<?>> task) {
        var tasks = new ArrayList<Future<?>>();
        connections.forEach(connection -> tasks.add(task.apply(connection)));
        tasks.forEach(future -> future.awaitUninterruptibly(WAIT_SECONDS, TimeUnit.SECONDS));
    }

    private void accept(SocketChannel client) {
        traffic.accept();
        clients.add(client);
        client.pipeline().addLast(new Waiting());
        var _ = client.closeFuture().addListener(done -> clients.remove(client));
        if (closed) {
            var _ = client.close();
            return;
        }
        upstream.resolve(address -> onLoop(client, address), reason -> {
            LOG.debug("{}", reason);
            var _ = client.close();
        });
    }

    private void onLoop(SocketChannel client, InetSocketAddress address) {
        if (client.eventLoop().inEventLoop()) {
            connect(client, address);
        } else {
            client.eventLoop().execute(() -> connect(client, address));
        }
    }

    /// Without a bootstrap, which goes around by tasks: here all happens on the client's loop, and at once.
    private void connect(SocketChannel client, InetSocketAddress address) {
        SocketChannel service = transport.socketTo(address.getAddress());
        SocketChannelConfig config = service.config();
        config.setAutoRead(false);
        config.setAllowHalfClosure(true);
        config.setConnectTimeoutMillis(CONNECT_MILLIS);
        config.setWriteBufferWaterMark(MARKS);
        // The handler follows when the connection is made: until then nothing is read.
        var _ = client.eventLoop().register(service);
        var _ = service.connect(address).addListener(done -> {
            if (!done.isSuccess()) {
                LOG.debug("{} does not take connections: {}", address, String.valueOf(done.cause()));
                var _ = client.close();
                var _ = service.close();
            } else if (closed || !client.isActive()) {
                var _ = client.close();
                var _ = service.close();
            } else {
                relay(client, service);
            }
        });
    }

    private void relay(SocketChannel client, SocketChannel service) {
        var connection = new Connection(client, service, traffic, toxics, httpToxics, taps.get());
        var ours = new Side(connection, client, Direction.UPSTREAM, traffic);
        client.pipeline().addLast(ours);
        service.pipeline().addLast(new Side(connection, service, Direction.DOWNSTREAM, traffic));
        connections.add(connection);
        var _ = client.closeFuture().addListener(done -> connections.remove(connection));
        connection.start();
        ChannelHandlerContext waiting = client.pipeline().context(Waiting.class);
        if (waiting != null && waiting.handler() instanceof Waiting before) {
            before.handOver(waiting, ours);
        }
    }
}
