package dev.plimsoll.sandbox.chaos.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The load tool: blocking sockets, each on a thread of its own, each with one request under way.
final class Load {
    private Load() {}

    /// Round trips in microseconds, sorted.
    record Trips(double[] micros, double seconds) {
        double perSecond() {
            return micros.length / seconds;
        }

        double quantile(double q) {
            return micros.length == 0 ? Double.NaN : micros[(int) Math.min(micros.length - 1, q * micros.length)];
        }
    }

    static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return socket;
    }

    static void trip(Socket socket) throws IOException {
        socket.getOutputStream().write(EchoBackend.REQUEST);
        if (socket.getInputStream().readNBytes(EchoBackend.RESPONSE.length).length < EchoBackend.RESPONSE.length) {
            throw new IOException("the answer broke off");
        }
    }

    /// Asks over `connections` connections for `seconds`.
    static Trips keptAlive(int port, int connections, double seconds) {
        return run(connections, seconds, until -> {
            var trips = new double[1024];
            int count = 0;
            try (var socket = connect(port)) {
                for (long from = System.nanoTime(); from - until < 0; from = System.nanoTime()) {
                    trip(socket);
                    trips = count == trips.length ? Arrays.copyOf(trips, count * 2) : trips;
                    trips[count++] = (System.nanoTime() - from) / 1e3;
                }
            }
            return Arrays.copyOf(trips, count);
        });
    }

    /// Asks once over each of many connections, from `threads` threads. The end is a reset, which leaves no port
    /// behind.
    static Trips anew(int port, int threads, double seconds) {
        return run(threads, seconds, until -> {
            var trips = new double[1024];
            int count = 0;
            for (long from = System.nanoTime(); from - until < 0; from = System.nanoTime()) {
                try (var socket = connect(port)) {
                    socket.setSoLinger(true, 0);
                    trip(socket);
                }
                trips = count == trips.length ? Arrays.copyOf(trips, count * 2) : trips;
                trips[count++] = (System.nanoTime() - from) / 1e3;
            }
            return Arrays.copyOf(trips, count);
        });
    }

    private interface Client {
        double[] run(long until) throws IOException;
    }

    private static Trips run(int clients, double seconds, Client client) {
        long begin = System.nanoTime();
        long until = begin + (long) (seconds * 1e9);
        try (ExecutorService threads =
                clients <= 64 ? Executors.newFixedThreadPool(clients) : Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<double[]>>();
            for (int i = 0; i < clients; i++) {
                Callable<double[]> one = () -> client.run(until);
                all.add(threads.submit(one));
            }
            var trips = new ArrayList<double[]>();
            for (var one : all) {
                trips.add(one.get());
            }
            double[] micros =
                    trips.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
            return new Trips(micros, (System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the load broke off", e);
        }
    }
}
