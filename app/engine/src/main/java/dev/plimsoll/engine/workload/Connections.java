package dev.plimsoll.engine.workload;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Sends requests over kept-alive connections, opening one whenever none is free: an open-loop generator must not
/// wait for an answer before it asks again. Lives on one event loop; everything but the constructor is called there.
@SuppressWarnings("FutureReturnValueIgnored") // closing and writing report to the handler, not to the caller
final class Connections implements Connection.Owner {
    /// A process may hold about this many without special rights; beyond it a request counts as failed.
    static final int MOST = 10_000;

    private final EventLoop loop;
    private final Bootstrap bootstrap;
    private final String host;
    private final int timeoutMillis;
    private final Deque<Connection> free = new ArrayDeque<>();
    private final Set<Connection> open = new HashSet<>();
    private int connecting;

    Connections(EventLoop loop, URI target, int timeoutMillis) {
        this.loop = loop;
        this.timeoutMillis = timeoutMillis;
        int port = target.getPort() == -1 ? 80 : target.getPort();
        this.host = target.getHost() + ":" + port;
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, timeoutMillis)
                .remoteAddress(target.getHost(), port);
    }

    void send(InFlight request, long intended) {
        long left = TimeUnit.MILLISECONDS.toNanos(timeoutMillis) - (System.nanoTime() - intended);
        Connection idle = free.pollFirst();
        Channel channel = idle == null ? null : idle.channel();
        if (idle != null && channel != null) {
            timeOut(request, idle, left);
            idle.send(request, channel);
        } else if (open.size() + connecting >= MOST) {
            request.end(false);
        } else {
            connect(request, left);
        }
    }

    private void connect(InFlight request, long nanosLeft) {
        Connection connection = new Connection(this, host);
        timeOut(request, connection, nanosLeft);
        connecting++;
        bootstrap
                .clone()
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpClientCodec(), connection);
                    }
                })
                .connect()
                .addListener((io.netty.channel.ChannelFuture connected) -> {
                    connecting--;
                    if (!connected.isSuccess()) {
                        request.end(false);
                    } else if (request.ended()) {
                        connected.channel().close();
                    } else {
                        open.add(connection);
                        connection.send(request, connected.channel());
                    }
                });
    }

    private void timeOut(InFlight request, Connection connection, long nanosLeft) {
        request.timeout(loop.schedule(
                () -> {
                    request.end(false);
                    connection.abandon();
                },
                Math.max(0, nanosLeft),
                TimeUnit.NANOSECONDS));
    }

    @Override
    public void free(Connection connection) {
        free.addFirst(connection);
    }

    @Override
    public void gone(Connection connection) {
        open.remove(connection);
        free.remove(connection);
    }
}
