package dev.plimsoll.sandbox.chaos.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/// The load tool for delays: one thread asks at a fixed rate over many connections. It looks for answers every few
/// microseconds and sleeps between, so that a machine of two cores has time for the relay; what it sees is up to
/// 0.1 ms late by that. It tells nothing about the most that a relay carries.
final class PacedLoad {
    private static final long NAP = 10_000;

    private final ArrayDeque<Client> idle = new ArrayDeque<>();
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private final double[] micros;
    private int answers;

    private PacedLoad(int most) {
        micros = new double[most];
    }

    private static final class Client {
        private final SocketChannel socket;
        private long sent;
        private int missing;

        Client(SocketChannel socket) {
            this.socket = socket;
        }
    }

    /// Round trips at `rate` requests a second in all; fewer where the relay leaves no connection free.
    static Load.Trips run(int port, int connections, int rate, double seconds) throws IOException {
        var load = new PacedLoad((int) (rate * seconds));
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                var socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
                socket.configureBlocking(false);
                var client = new Client(socket);
                socket.register(selector, SelectionKey.OP_READ, client);
                load.idle.add(client);
            }
            try {
                return load.run(selector, rate, seconds);
            } finally {
                for (SelectionKey key : selector.keys()) {
                    key.channel().close();
                }
            }
        }
    }

    private Load.Trips run(Selector selector, int rate, double seconds) throws IOException {
        long gap = 1_000_000_000L / rate;
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        long due = begin;
        for (long now = begin; now - end < 0; now = System.nanoTime()) {
            if (now - due >= 0 && !idle.isEmpty()) {
                ask(idle.remove());
                due += gap;
            }
            if (selector.selectNow(key -> answered((Client) key.attachment())) == 0) {
                LockSupport.parkNanos(NAP);
            }
        }
        double[] sorted = Arrays.copyOf(micros, answers);
        Arrays.sort(sorted);
        return new Load.Trips(sorted, seconds);
    }

    private static void ask(Client client) throws IOException {
        client.missing = EchoBackend.RESPONSE.length;
        client.sent = System.nanoTime();
        client.socket.write(ByteBuffer.wrap(EchoBackend.REQUEST));
    }

    private void answered(Client client) {
        try {
            in.clear();
            client.missing -= client.socket.read(in);
        } catch (IOException e) {
            throw new IllegalStateException("a connection broke", e);
        }
        if (client.missing == 0 && answers < micros.length) {
            micros[answers++] = (System.nanoTime() - client.sent) / 1e3;
            idle.add(client);
        }
    }
}
