package dev.plimsoll.sandbox.chaos;

import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static eu.rekawek.toxiproxy.model.ToxicDirection.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import eu.rekawek.toxiproxy.model.Toxic;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A client of Toxiproxy that is not ours, as its users call it.
class PublicClientTest {
    private ChaosFixture chaos;
    private SocketService service;
    private ToxiproxyClient client;

    @BeforeEach
    void start() {
        chaos = new ChaosFixture(1);
        service = SocketService.echo();
        client = new ToxiproxyClient("127.0.0.1", chaos.server.address().getPort());
    }

    @AfterEach
    void stop() {
        service.close();
        chaos.close();
    }

    private Proxy create(String name) throws IOException {
        return client.createProxy(name, "127.0.0.1:0", "localhost:" + service.port());
    }

    private static int port(Proxy proxy) {
        String listen = proxy.getListen();
        return Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1));
    }

    /// Milliseconds until a byte has come back.
    private static double echoed(Socket socket) throws IOException {
        long from = System.nanoTime();
        socket.getOutputStream().write('x');
        assertThat(socket.getInputStream().read()).isEqualTo('x');
        return (System.nanoTime() - from) / 1e6;
    }

    @Test
    void proxiesAreMadeFoundListedAndDeleted() throws IOException {
        assertThat(client.version()).contains(ControlRoutes.VERSION);
        for (String name : new String[] {"c", "a", "b"}) {
            create(name);
        }
        assertThat(client.getProxies()).extracting(Proxy::getName).containsExactly("a", "b", "c");
        Proxy found = client.getProxy("b");
        assertThat(found.getUpstream()).isEqualTo("localhost:" + service.port());
        assertThat(found.isEnabled()).isTrue();
        assertThat(client.getProxyOrNull("nobody")).isNull();
        assertThatThrownBy(() -> client.getProxy("nobody")).hasMessage("[404] proxy not found");
        assertThatThrownBy(() -> create("b")).hasMessage("[409] proxy already exists");
        found.delete();
        assertThat(client.getProxies()).hasSize(2);
    }

    @Test
    void aDisabledProxyTakesNoConnectionsAndComesBackWithItsFaults() throws IOException {
        Proxy proxy = create("p");
        int port = port(proxy);
        proxy.toxics().latency("slow", DOWNSTREAM, 80);
        proxy.disable();
        assertThat(proxy.isEnabled()).isFalse();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(ConnectException.class);
        proxy.enable();
        assertThat(proxy.isEnabled()).isTrue();
        assertThat(port(proxy)).isEqualTo(port);
        try (Socket socket = ChaosFixture.connect(port)) {
            assertThat(echoed(socket)).isGreaterThanOrEqualTo(80);
        }
        proxy.disable();
        client.reset();
        assertThat(proxy.isEnabled()).isTrue();
        assertThat(proxy.toxics().getAll()).isEmpty();
    }

    @Test
    void aLiveProxyIsLedToAnotherService() throws IOException {
        Proxy proxy = create("p");
        proxy.setUpstream("127.0.0.1:1");
        assertThat(proxy.getUpstream()).isEqualTo("127.0.0.1:1");
        try (Socket socket = ChaosFixture.connect(port(proxy))) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        int before = port(proxy);
        proxy.setUpstream("127.0.0.1:" + service.port());
        proxy.setListen("0.0.0.0:0");
        assertThat(proxy.getListen()).startsWith("127.0.0.1:").isNotEqualTo("127.0.0.1:" + before);
        try (Socket socket = ChaosFixture.connect(port(proxy))) {
            echoed(socket);
        }
    }

    @Test
    void everyToxicOfTheClientIsKeptAndChanged() throws IOException {
        ToxicList toxics = create("p").toxics();
        var bandwidth = toxics.bandwidth("b", UPSTREAM, 100);
        bandwidth.setRate(200);
        assertThat(bandwidth.getRate()).isEqualTo(200);
        var latency = toxics.latency("l", UPSTREAM, 100);
        latency.setLatency(200).setJitter(10);
        assertThat(latency.getLatency()).isEqualTo(200);
        assertThat(latency.getJitter()).isEqualTo(10);
        var slicer = toxics.slicer("s", DOWNSTREAM, 100, 10);
        slicer.setAverageSize(200).setSizeVariation(3).setDelay(20);
        assertThat(slicer.getAverageSize()).isEqualTo(200);
        assertThat(slicer.getSizeVariation()).isEqualTo(3);
        assertThat(slicer.getDelay()).isEqualTo(20);
        var close = toxics.slowClose("c", DOWNSTREAM, 100);
        close.setDelay(200);
        assertThat(close.getDelay()).isEqualTo(200);
        var timeout = toxics.timeout("t", UPSTREAM, 100);
        timeout.setTimeout(200);
        assertThat(timeout.getTimeout()).isEqualTo(200);
        var limit = toxics.limitData("d", DOWNSTREAM, 5);
        limit.setBytes(6);
        assertThat(limit.getBytes()).isEqualTo(6);
        var reset = toxics.resetPeer("r", DOWNSTREAM, 0);
        reset.setTimeout(1);
        assertThat(reset.getTimeout()).isEqualTo(1);
        assertThat(toxics.getAll()).extracting(Toxic::getName).containsExactly("b", "l", "t", "s", "c", "d", "r");
        assertThat(toxics.get("d").getStream()).isEqualTo(DOWNSTREAM);
        bandwidth.setToxicity(0.25f);
        assertThat(toxics.get("b").getToxicity()).isEqualTo(0.25f);
        assertThatThrownBy(() -> toxics.latency("l", DOWNSTREAM, 1)).hasMessage("[409] toxic already exists");
        for (Toxic toxic : toxics.getAll()) {
            toxic.remove();
        }
        assertThat(toxics.getAll()).isEmpty();
        assertThatThrownBy(() -> toxics.get("l")).hasMessage("[404] toxic not found");
    }

    @Test
    void aFaultComesToAndLeavesAConnectionThatIsOpen() throws IOException {
        Proxy proxy = create("p");
        try (Socket socket = ChaosFixture.connect(port(proxy))) {
            echoed(socket);
            Toxic both = proxy.toxics().latency("down", DOWNSTREAM, 60);
            proxy.toxics().latency("up", UPSTREAM, 60);
            assertThat(echoed(socket)).isGreaterThanOrEqualTo(120);
            both.remove();
            assertThat(echoed(socket)).isBetween(60.0, 119.0);
        }
    }

    /// A suite populates before each of its tests, and writes the address to listen on as it likes.
    @Test
    void aProxyThatIsPopulatedAgainKeepsItsFaultsAndConnections() throws IOException {
        Proxy proxy = create("p");
        String again = "[{\"name\":\"p\",\"listen\":\"%s\",\"upstream\":\"" + proxy.getUpstream() + "\"}]";
        try (Socket socket = ChaosFixture.connect(port(proxy))) {
            proxy.toxics().latency("slow", DOWNSTREAM, 60);
            for (String host : new String[] {"127.0.0.1", "localhost", "0.0.0.0", ""}) {
                chaos.done("POST", "/populate", again.formatted(host + ":" + port(proxy)));
                assertThat(echoed(socket)).as(host).isGreaterThanOrEqualTo(60);
            }
            assertThat(chaos.call("POST", "/populate", again.formatted("bad")).statusCode())
                    .isEqualTo(500);
            echoed(socket);
        }
        chaos.done("POST", "/populate", again.formatted("127.0.0.1:0"));
        assertThat(proxy.toxics().getAll()).isEmpty();
        assertThat(WireJson.read(chaos.call("GET", "/ledger", "").body())
                        .at("/toxics/0/active")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void metricsTellOfConnectionsThatAreOpen() throws IOException {
        assertThat(chaos.call("GET", "/metrics", "").body()).isEmpty();
        Proxy proxy = create("a \"b\"");
        String labels =
                "listener=\"" + proxy.getListen() + "\",proxy=\"a \\\"b\\\"\",upstream=\"" + proxy.getUpstream();
        try (Socket socket = ChaosFixture.connect(port(proxy))) {
            echoed(socket);
            echoed(socket);
            var metrics = chaos.call("GET", "/metrics", "");
            assertThat(metrics.headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(metrics.body())
                    .contains("# TYPE plimsoll_proxy_connections gauge\n")
                    .contains("plimsoll_proxy_connections{" + labels + "\"} 1\n")
                    .contains("plimsoll_proxy_connections_total{" + labels + "\"} 1\n")
                    .contains("toxiproxy_proxy_received_bytes_total{direction=\"upstream\"," + labels + "\"} 2\n")
                    .contains("toxiproxy_proxy_sent_bytes_total{direction=\"downstream\"," + labels + "\"} 2\n");
        }
    }

    @Test
    void clientsThatAreGoneBeforeTheServiceIsReachedLeaveNothingOpen() throws IOException {
        Proxy proxy = create("quick");
        for (int i = 0; i < 40; i++) {
            try (Socket socket = ChaosFixture.connect(port(proxy))) {
                socket.setSoLinger(i % 2 == 0, 0);
            }
        }
        await().untilAsserted(() -> assertThat(chaos.call("GET", "/metrics", "").body())
                .containsPattern("plimsoll_proxy_connections\\{[^}]*} 0\n"));
    }

    @Test
    void whatAClientSendsAndEndsBeforeTheServiceIsReachedArrives() throws IOException {
        Proxy proxy = create("early");
        for (int i = 0; i < 40; i++) {
            try (Socket socket = ChaosFixture.connect(port(proxy))) {
                socket.getOutputStream().write("all of it".getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                assertThat(socket.getInputStream().readAllBytes()).asString().isEqualTo("all of it");
            }
        }
    }

    @Test
    void requestsThatClientsDoNotCompleteAreCounted() throws IOException {
        Proxy proxy = create("cut");
        List<String> wholes = List.of(
                "",
                "no HTTP at all",
                "PING\r\nPING\r\n",
                "GET / HT",
                "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
        List<String> halves = List.of(
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nab",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
        for (boolean reset : new boolean[] {false, true}) {
            for (String sent : Stream.concat(wholes.stream(), halves.stream()).toList()) {
                try (Socket socket = ChaosFixture.connect(port(proxy))) {
                    socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
                    // What comes back has been relayed.
                    var _ = socket.getInputStream().readNBytes(sent.length());
                    socket.setSoLinger(reset, 0);
                }
            }
        }
        await().untilAsserted(() -> assertThat(chaos.call("GET", "/metrics", "").body())
                .contains("plimsoll_proxy_connections{")
                .containsPattern("plimsoll_proxy_connections\\{[^}]*} 0\n")
                .containsPattern("plimsoll_proxy_requests_cut_total\\{[^}]*} " + 2 * halves.size() + "\n")
                .as("requests whose head came")
                .containsPattern("plimsoll_proxy_requests_total\\{[^}]*} 12\n"));
        assertThat(chaos.call("GET", "/ledger", "").body())
                .contains("\"accepted\":24", "\"requests\":12", "\"silent\":12");
    }
}
