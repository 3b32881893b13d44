package dev.plimsoll.engine.workload;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/// A server for benches that does with its bytes what a handler says, and nothing else.
final class BenchServer {
    private BenchServer() {}

    /// @param handlers makes that of each connection
    /// @return the port of this machine that it listens on
    static int listen(MultiThreadIoEventLoopGroup group, Supplier<ChannelHandler> handlers)
            throws InterruptedException {
        var channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel accepted) {
                        accepted.pipeline().addLast(handlers.get());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }
}
