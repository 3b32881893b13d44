package dev.plimsoll.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The classic faults, seen from a client's socket.
@Timeout(120)
class ByteFaultsTest {
    /// Milliseconds that nothing takes unless it hangs, even on a machine that is busy.
    private static final double HANG = 20_000;

    private ChaosFixture chaos;
    private SocketService service;
    private int port;

    @BeforeEach
    void start() {
        chaos = new ChaosFixture(1);
        service = SocketService.echo();
        port = chaos.proxy(service.port());
    }

    @AfterEach
    void stop() {
        chaos.close();
        service.close();
    }

    private static String echoed(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes());
        return new String(socket.getInputStream().readNBytes(text.length()));
    }

    private static double millisOfEcho(Socket socket) throws IOException {
        long start = System.nanoTime();
        assertThat(echoed(socket, "hello")).isEqualTo("hello");
        return (System.nanoTime() - start) / 1e6;
    }

    @Test
    void bytesPassUnchangedAndTheEndPassesToo() throws Exception {
        byte[] sent = new byte[8 << 20];
        new Random(5).nextBytes(sent);
        try (var socket = ChaosFixture.connect(port)) {
            var writer = Thread.startVirtualThread(() -> {
                try {
                    socket.getOutputStream().write(sent);
                    socket.shutdownOutput();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(Arrays.equals(socket.getInputStream().readAllBytes(), sent))
                    .isTrue();
            writer.join();
        }
    }

    @Test
    void aSlowReaderHoldsTheWriterBack() throws Exception {
        var written = new java.util.concurrent.atomic.AtomicLong();
        var stopped = new java.util.concurrent.CountDownLatch(1);
        try (var flood = new SocketService(socket -> {
                    socket.setSendBufferSize(64 << 10);
                    byte[] block = new byte[64 << 10];
                    try {
                        for (int i = 0; i < 4096; i++) {
                            socket.getOutputStream().write(block);
                            written.addAndGet(block.length);
                        }
                    } finally {
                        stopped.countDown();
                    }
                });
                var other = new ChaosFixture(2)) {
            try (var socket = ChaosFixture.connect(other.proxy(flood.port()))) {
                assertThat(socket.getInputStream().readNBytes(1)).hasSize(1);
                // 256 MiB are on offer; unread, only socket buffers and the relay's marks can fill.
                assertThat(stopped.await(500, java.util.concurrent.TimeUnit.MILLISECONDS))
                        .isFalse();
                assertThat(written.get()).isLessThan(64L << 20);
                assertThat(socket.getInputStream().readNBytes((256 << 20) - 1)).hasSize((256 << 20) - 1);
            }
        }
    }

    @Test
    void latencyDelaysAndItsRemovalActsOnAnOpenConnection() throws Exception {
        try (var socket = ChaosFixture.connect(port)) {
            assertThat(echoed(socket, "warm")).isEqualTo("warm");
            chaos.toxic("{\"type\":\"latency\",\"attributes\":{\"latency\":120}}");
            assertThat(millisOfEcho(socket)).isBetween(120.0, HANG);
            chaos.toxic("{\"type\":\"latency\",\"stream\":\"upstream\",\"attributes\":{\"latency\":80,\"jitter\":10}}");
            assertThat(millisOfEcho(socket)).isGreaterThanOrEqualTo(190.0);
            chaos.remove("latency_upstream");
            chaos.toxic("{\"type\":\"latency\",\"name\":\"hour\",\"attributes\":{\"latency\":3600000}}");
            chaos.remove("hour");
            chaos.remove("latency_downstream");
            assertThat(millisOfEcho(socket)).isLessThan(HANG);
            assertThat(chaos.account("latency_downstream").get("count").intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void bytesHeldByLatencyComeWhenItIsRemoved() throws Exception {
        chaos.toxic("{\"type\":\"latency\",\"attributes\":{\"latency\":3600000}}");
        try (var socket = ChaosFixture.connect(port)) {
            socket.getOutputStream().write("held".getBytes());
            org.awaitility.Awaitility.await()
                    .until(() ->
                            chaos.account("latency_downstream").get("count").intValue() == 1);
            chaos.remove("latency_downstream");
            assertThat(new String(socket.getInputStream().readNBytes(4))).isEqualTo("held");
        }
    }

    @Test
    void anUpdateActsOnAnOpenConnection() throws Exception {
        chaos.toxic("{\"type\":\"latency\",\"attributes\":{\"latency\":3600000}}");
        try (var socket = ChaosFixture.connect(port)) {
            chaos.done("PATCH", "/proxies/p/toxics/latency_downstream", "{\"attributes\":{\"latency\":60}}");
            assertThat(millisOfEcho(socket)).isBetween(60.0, HANG);
        }
    }

    @Test
    void bandwidthLimitsTheRate() throws Exception {
        chaos.toxic("{\"type\":\"bandwidth\",\"attributes\":{\"rate\":500}}");
        try (var socket = ChaosFixture.connect(port)) {
            long start = System.nanoTime();
            byte[] sent = new byte[150_000];
            socket.getOutputStream().write(sent);
            assertThat(socket.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
            assertThat((System.nanoTime() - start) / 1e6).isBetween(290.0, HANG);
        }
    }

    @Test
    void slowCloseHoldsTheEndBack() throws Exception {
        chaos.toxic("{\"type\":\"slow_close\",\"attributes\":{\"delay\":150}}");
        try (var socket = ChaosFixture.connect(port)) {
            assertThat(echoed(socket, "hello")).isEqualTo("hello");
            long start = System.nanoTime();
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat((System.nanoTime() - start) / 1e6).isGreaterThanOrEqualTo(150.0);
        }
    }

    @Test
    void timeoutDropsAndClosesEvenWhileBytesFlow() throws Exception {
        chaos.toxic("{\"type\":\"timeout\",\"attributes\":{\"timeout\":150}}");
        try (var socket = ChaosFixture.connect(port)) {
            long start = System.nanoTime();
            var writer = Thread.startVirtualThread(() -> {
                try {
                    while (true) {
                        socket.getOutputStream().write(new byte[100]);
                        Thread.yield();
                    }
                } catch (IOException e) {
                    // Closed, as is expected.
                }
            });
            assertThat(ended(socket.getInputStream())).isTrue();
            assertThat((System.nanoTime() - start) / 1e6).isBetween(140.0, HANG);
            writer.join();
        }
    }

    private static boolean ended(InputStream in) throws IOException {
        try {
            return in.read() == -1;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void timeoutWithoutATimeLastsUntilItsRemovalWhichCloses() throws Exception {
        try (var socket = ChaosFixture.connect(port)) {
            assertThat(echoed(socket, "hello")).isEqualTo("hello");
            chaos.toxic("{\"type\":\"timeout\",\"attributes\":{\"timeout\":0}}");
            socket.getOutputStream().write("lost".getBytes());
            chaos.remove("timeout_downstream");
            assertThat(ended(socket.getInputStream())).isTrue();
        }
        try (var socket = ChaosFixture.connect(port)) {
            assertThat(echoed(socket, "again")).isEqualTo("again");
        }
    }

    @Test
    void resetIsAResetOnOpenAndOnNewConnections() throws Exception {
        try (var open = ChaosFixture.connect(port)) {
            assertThat(echoed(open, "hello")).isEqualTo("hello");
            chaos.toxic("{\"type\":\"reset_peer\",\"attributes\":{\"timeout\":0}}");
            assertThatThrownBy(() -> open.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        try (var fresh = ChaosFixture.connect(port)) {
            fresh.getOutputStream().write("hello".getBytes());
            assertThatThrownBy(() -> fresh.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(chaos.account("reset_peer_downstream").get("count").intValue())
                .isEqualTo(2);
    }

    @Test
    void resetWaitsForItsTime() throws Exception {
        try (var socket = ChaosFixture.connect(port)) {
            assertThat(echoed(socket, "hello")).isEqualTo("hello");
            long start = System.nanoTime();
            chaos.toxic("{\"type\":\"reset_peer\",\"stream\":\"upstream\",\"attributes\":{\"timeout\":120}}");
            assertThatThrownBy(() -> socket.getInputStream().read()).hasMessageContaining("reset");
            assertThat((System.nanoTime() - start) / 1e6).isGreaterThanOrEqualTo(115.0);
        }
    }

    @Test
    void slicerCutsIntoPieces() throws Exception {
        chaos.toxic("{\"type\":\"slicer\",\"attributes\":{\"average_size\":10,\"size_variation\":4,\"delay\":3000}}");
        try (var socket = ChaosFixture.connect(port)) {
            byte[] sent = new byte[200];
            new Random(1).nextBytes(sent);
            long start = System.nanoTime();
            socket.getOutputStream().write(sent);
            byte[] got = new byte[200];
            int reads = 0;
            for (int at = 0; at < got.length; reads++) {
                at += socket.getInputStream().read(got, at, got.length - at);
            }
            assertThat(got).isEqualTo(sent);
            // At least 200/14 pieces, 3 ms apart; a reader that is held up may get several at once.
            assertThat((System.nanoTime() - start) / 1e6).isGreaterThanOrEqualTo(14 * 3.0);
            assertThat(reads).isGreaterThan(1);
        }
    }

    @Test
    void limitDataPassesExactlyThatManyBytes() throws Exception {
        chaos.toxic("{\"type\":\"limit_data\",\"attributes\":{\"bytes\":12345}}");
        try (var socket = ChaosFixture.connect(port)) {
            socket.getOutputStream().write(new byte[20_000]);
            assertThat(socket.getInputStream().readNBytes(12_345)).hasSize(12_345);
            assertThat(ended(socket.getInputStream())).isTrue();
        }
    }

    @Test
    void noopAndAnUndrawnFaultDoNothing() throws Exception {
        chaos.toxic("{\"type\":\"noop\"}");
        chaos.toxic("{\"type\":\"timeout\",\"toxicity\":0}");
        try (var socket = ChaosFixture.connect(port)) {
            assertThat(echoed(socket, "hello")).isEqualTo("hello");
        }
        assertThat(chaos.account("timeout_downstream").get("drawn").intValue()).isEqualTo(1);
        assertThat(chaos.account("timeout_downstream").get("hit").intValue()).isZero();
    }

    @Test
    void aServiceThatIsDownClosesTheConnection() throws Exception {
        service.close();
        try (var socket = ChaosFixture.connect(port)) {
            assertThat(ended(socket.getInputStream())).isTrue();
        }
    }

    @Test
    void disablingClosesConnectionsAndRefusesNewOnes() throws Exception {
        try (var socket = ChaosFixture.connect(port)) {
            assertThat(echoed(socket, "hello")).isEqualTo("hello");
            chaos.done("POST", "/proxies/p", "{\"enabled\":false}");
            assertThat(ended(socket.getInputStream())).isTrue();
        }
        assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(IOException.class);
        chaos.done("POST", "/proxies/p", "{\"enabled\":true}");
        try (var socket = ChaosFixture.connect(port)) {
            assertThat(echoed(socket, "again")).isEqualTo("again");
        }
    }

    @Test
    void aFaultLeavesFiveHundredConnectionsAtOnce() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 500; i++) {
                sockets.add(ChaosFixture.connect(port));
            }
            for (Socket socket : sockets) {
                assertThat(echoed(socket, "x")).isEqualTo("x");
            }
            assertThat(chaos.done("GET", "/ledger", "").at("/proxies/0/open").intValue())
                    .isEqualTo(500);
            chaos.toxic("{\"type\":\"latency\",\"attributes\":{\"latency\":3600000}}");
            for (Socket socket : sockets) {
                socket.getOutputStream().write('y');
            }
            org.awaitility.Awaitility.await()
                    .until(() ->
                            chaos.account("latency_downstream").get("count").intValue() == 500);
            long start = System.nanoTime();
            chaos.remove("latency_downstream");
            for (Socket socket : sockets) {
                assertThat(socket.getInputStream().read()).isEqualTo('y');
            }
            // The fault would have lasted an hour; on a quiet machine this takes well below 100 ms.
            assertThat((System.nanoTime() - start) / 1e6).isLessThan(HANG);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void theSameSeedTakesTheSameDecisionsForConnections() throws Exception {
        String decisions = decisions(11, service.port());
        assertThat(decisions(11, service.port())).isEqualTo(decisions);
        assertThat(decisions(12, service.port())).isNotEqualTo(decisions);
        assertThat(decisions).contains("+").contains("-");
    }

    private static String decisions(long seed, int service) throws IOException {
        var decisions = new StringBuilder();
        try (var chaos = new ChaosFixture(seed)) {
            int port = chaos.proxy(service);
            chaos.toxic("{\"type\":\"limit_data\",\"toxicity\":0.5,\"attributes\":{\"bytes\":0}}");
            for (int i = 0; i < 40; i++) {
                try (var socket = ChaosFixture.connect(port)) {
                    socket.getOutputStream().write('x');
                    decisions.append(socket.getInputStream().read() == 'x' ? '-' : '+');
                }
            }
        }
        return decisions.toString();
    }

    @Test
    void closingEndsEverything() throws Exception {
        chaos.toxic("{\"type\":\"latency\",\"attributes\":{\"latency\":3600000}}");
        var socket = ChaosFixture.connect(port);
        socket.getOutputStream().write("held".getBytes());
        org.awaitility.Awaitility.await()
                .until(() -> chaos.account("latency_downstream").get("count").intValue() == 1);
        long start = System.nanoTime();
        chaos.server.close();
        assertThat((System.nanoTime() - start) / 1e6).isLessThan(HANG);
        assertThat(new String(socket.getInputStream().readNBytes(4)))
                .as("the fault went first")
                .isIn("held", "");
        assertThat(ended(socket.getInputStream())).isTrue();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Socket("127.0.0.1", chaos.server.address().getPort()))
                .isInstanceOf(IOException.class);
        chaos.server.close();
    }
}
