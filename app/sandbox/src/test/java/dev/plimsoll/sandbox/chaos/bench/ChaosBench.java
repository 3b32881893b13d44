package dev.plimsoll.sandbox.chaos.bench;

import dev.plimsoll.sandbox.chaos.ChaosServer;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import java.io.IOException;
import java.net.Socket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures the embedded chaos service beside the peers that are installed (haproxy, toxiproxy-server) and beside no
/// relay at all: the same backend, the same load tool, one after the other in one run.
///
/// From the repository's root, after the build: `java -cp ... dev.plimsoll.sandbox.chaos.bench.ChaosBench 5`, where the
/// number is the seconds of each measurement.
public final class ChaosBench {
    private static final int REMOVED_FROM = 500;
    private static final int MESSAGES = 100_000;
    private static final int DELAY = 10;
    private static final int PACE = 5000;
    private static final int WARM_SECONDS = 8;

    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, String> apis = new LinkedHashMap<>();
    private final double seconds;

    private ChaosBench(double seconds) {
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var bench = new ChaosBench(arguments.length == 0 ? 5 : Double.parseDouble(arguments[0]));
        try (var backend = new EchoBackend();
                var chaos = ChaosServer.start(0, 1, InstantSource.system())) {
            List<Peer> peers = Peer.installed(backend.port());
            try {
                bench.ports.put("direct", backend.port());
                String proxy = Peer.post(
                        chaos.address() + "/proxies",
                        "{\"name\":\"p\",\"upstream\":\"127.0.0.1:" + backend.port() + "\"}");
                String listen = WireJson.read(proxy).get("listen").stringValue();
                bench.route(
                        "plimsoll",
                        Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1)),
                        "" + chaos.address());
                peers.forEach(peer -> bench.route(peer.name(), peer.port(), peer.api()));
                bench.run();
            } finally {
                peers.forEach(Peer::close);
            }
        }
    }

    private void route(String name, int port, String api) {
        ports.put(name, port);
        if (!api.isEmpty()) {
            apis.put(name, api);
        }
    }

    private void run() throws IOException, InterruptedException {
        for (int port : ports.values()) {
            // Warms up; what it measures is not told.
            var _ = Load.keptAlive(port, 16, Math.min(3, seconds));
            var _ = Load.anew(port, 4, Math.min(5, seconds));
        }
        System.out.printf(
                Locale.ROOT, "%-10s %14s %10s %10s %12s%n", "", "req/s (16)", "p50 (1)", "p99 (1)", "connects/s");
        double direct = 0;
        for (var route : ports.entrySet()) {
            var many = Load.keptAlive(route.getValue(), 16, seconds);
            var one = Load.keptAlive(route.getValue(), 1, seconds);
            var anew = Load.anew(route.getValue(), 4, seconds);
            direct = direct == 0 ? many.perSecond() : direct;
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %8.0f %4.0f%% %7.0f us %7.0f us %10.0f%n",
                    route.getKey(),
                    many.perSecond(),
                    100 * many.perSecond() / direct,
                    one.quantile(0.5),
                    one.quantile(0.99),
                    anew.perSecond());
        }
        for (var api : apis.entrySet()) {
            delays(api.getKey(), api.getValue());
            removal(api.getKey(), api.getValue());
        }
        rate();
    }

    /// How much later than asked for a delayed answer is. Asked as fast as it goes, 512 connections fill
    /// the machine, and what is late is then the queue; asked at rates that it carries, it is the delay.
    private void delays(String name, String api) throws IOException, InterruptedException {
        int port = ports.getOrDefault(name, 0);
        // What the compiler still has to do takes a core from what is measured.
        var _ = PacedLoad.run(port, 512, PACE, WARM_SECONDS);
        for (int connections : new int[] {64, 512}) {
            paced(name, port, connections, "without a delay, ", 0);
        }
        toxic(api, "{\"type\":\"latency\",\"name\":\"delay\",\"attributes\":{\"latency\":" + DELAY + "}}");
        var _ = PacedLoad.run(port, 512, PACE, WARM_SECONDS);
        for (int connections : new int[] {4, 64, 512}) {
            paced(name, port, connections, "a delay of 10 ms, ", DELAY);
        }
        for (int connections : new int[] {4, 64, 512}) {
            tell(
                    name,
                    "a delay of 10 ms, as fast as it goes",
                    connections,
                    Load.keptAlive(port, connections, seconds),
                    DELAY);
        }
        var _ = Peer.call("DELETE", api + "/proxies/p/toxics/delay", "");
    }

    private void paced(String name, int port, int connections, String what, int delay) throws IOException {
        int rate = Math.min(PACE, connections * 50);
        tell(name, what + rate + "/s", connections, PacedLoad.run(port, connections, rate, seconds), delay);
    }

    private static void tell(String name, String what, int connections, Load.Trips trips, int delay) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %s, %d connections: %+.2f ms p10, %+.2f ms p50, %+.2f ms p99 (%.0f requests/s)%n",
                name,
                what,
                connections,
                trips.quantile(0.1) / 1e3 - delay,
                trips.quantile(0.5) / 1e3 - delay,
                trips.quantile(0.99) / 1e3 - delay,
                trips.perSecond());
    }

    private void removal(String name, String api) throws IOException, InterruptedException {
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < REMOVED_FROM; i++) {
                Socket socket = Load.connect(ports.getOrDefault(name, 0));
                Load.trip(socket);
                sockets.add(socket);
            }
            toxic(api, "{\"type\":\"latency\",\"name\":\"hour\",\"attributes\":{\"latency\":3600000}}");
            for (Socket socket : sockets) {
                socket.getOutputStream().write(EchoBackend.REQUEST);
            }
            Thread.sleep(1000);
            long begin = System.nanoTime();
            var _ = Peer.call("DELETE", api + "/proxies/p/toxics/hour", "");
            long called = System.nanoTime();
            for (Socket socket : sockets) {
                socket.getInputStream().readNBytes(EchoBackend.RESPONSE.length);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-10s a fault leaves %d connections: call answered after %.1f ms, all served after %.1f ms%n",
                    name,
                    REMOVED_FROM,
                    (called - begin) / 1e6,
                    (System.nanoTime() - begin) / 1e6);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private void rate() throws IOException, InterruptedException {
        String api = apis.getOrDefault("plimsoll", "");
        toxic(
                api,
                "{\"type\":\"http_body\",\"name\":\"five\",\"toxicity\":0.05,"
                        + "\"attributes\":{\"pointer\":\"/id\",\"action\":\"overflow\"}}");
        int faulted = 0;
        try (var socket = Load.connect(ports.getOrDefault("plimsoll", 0))) {
            String whole = new String(EchoBackend.RESPONSE, java.nio.charset.StandardCharsets.ISO_8859_1);
            int longer = "9223372036854775808".length() - 1;
            byte[] answer = new byte[whole.length() + longer];
            for (int i = 0; i < MESSAGES; i++) {
                socket.getOutputStream().write(EchoBackend.REQUEST);
                socket.getInputStream().readNBytes(answer, 0, whole.length());
                if (new String(answer, java.nio.charset.StandardCharsets.ISO_8859_1).contains("\"id\":9")) {
                    faulted++;
                    socket.getInputStream().readNBytes(longer);
                }
            }
        }
        String counted = WireJson.read(Peer.call("GET", api + "/ledger", ""))
                .get("toxics")
                .get(2)
                .get("count")
                .asString();
        System.out.printf(
                Locale.ROOT,
                "plimsoll   5 %% of %d messages: %.3f %% seen by the consumer, %s in the ledger%n",
                MESSAGES,
                100.0 * faulted / MESSAGES,
                counted);
    }

    private static void toxic(String api, String json) throws IOException, InterruptedException {
        var _ = Peer.post(api + "/proxies/p/toxics", json);
    }
}
