package dev.plimsoll.sandbox.chaos.relay;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;

/// The event loops and what sockets are made of: the system's own where Netty has a library for it, which is
/// on Linux, else those of the Java runtime. The runtime's selector sleeps whole milliseconds, so that a delay
/// of 10 ms is one of up to 10.5; the system's wakes when the delay is over.
public final class Transport implements AutoCloseable {
    private static final boolean NATIVE = Epoll.isAvailable();
    private static final long CLOSE_SECONDS = 5;

    private final EventLoopGroup loops;

    /// Starts event loops.
    ///
    /// @param threads how many
    /// @param name of the threads
    public Transport(int threads, String name) {
        loops = new MultiThreadIoEventLoopGroup(
                threads,
                new DefaultThreadFactory(name, true),
                NATIVE ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    /// The event loops.
    public EventLoopGroup loops() {
        return loops;
    }

    /// Makes sockets that listen.
    public ChannelFactory<ServerSocketChannel> listeners() {
        return NATIVE ? EpollServerSocketChannel::new : JavaListener::new;
    }

    /// A socket that connects to an address of this kind. One for both kinds costs two system calls more.
    SocketChannel socketTo(InetAddress address) {
        if (!NATIVE) {
            return new NioSocketChannel();
        }
        return address instanceof Inet4Address
                ? new EpollSocketChannel(SocketProtocolFamily.INET)
                : new EpollSocketChannel();
    }

    /// Waits until the address of a listener that was closed is free. The runtime's selector lets go of a
    /// closed socket, and so of its port, only at its next select; an event loop with a task to do selects
    /// before it does it.
    static void awaitPortFreed(Channel listener) {
        if (listener instanceof JavaListener ours) {
            boolean registered;
            do {
                registered = ours.javaChannel().isRegistered();
                ours.eventLoop().submit(() -> {}).awaitUninterruptibly();
            } while (registered);
        }
    }

    private static final class JavaListener extends NioServerSocketChannel {
        @Override
        protected java.nio.channels.ServerSocketChannel javaChannel() {
            return super.javaChannel();
        }
    }

    /// Ends the event loops, and with them all connections.
    @Override
    public void close() {
        loops.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
    }
}
