package dev.plimsoll.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Faults on messages through sockets: what is held, what lets it go, and whether the ledger tells the truth.
@Timeout(60)
class HeldMessagesTest {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n" + "x".repeat(40);

    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private ChaosFixture chaos;
    private SocketService service;
    private int port;

    @BeforeEach
    void start() {
        chaos = new ChaosFixture(5);
        service = new SocketService(socket -> {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String head = readTo(in, "\r\n\r\n"); head != null; head = readTo(in, "\r\n\r\n")) {
                paths.add(head.split(" ", 3)[1]);
                asked.incrementAndGet();
                socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.ISO_8859_1));
            }
        });
        port = chaos.proxy(service.port());
    }

    @AfterEach
    void stop() {
        chaos.close();
        service.close();
    }

    /// Reads until the text read ends so; null when the stream ends before.
    private static String readTo(InputStream in, String end) throws IOException {
        var read = new StringBuilder();
        while (read.lastIndexOf(end) < 0 || read.lastIndexOf(end) != read.length() - end.length()) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream().write("GET /a HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(ANSWER.length()), StandardCharsets.ISO_8859_1);
    }

    private void awaitAsked(int times) {
        while (asked.get() < times) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aDelayIsKeptAndItsRemovalLetsGoAtOnce() throws IOException {
        chaos.toxic("{\"type\":\"http_delay\",\"name\":\"d\",\"attributes\":{\"delay\":60}}");
        try (var socket = ChaosFixture.connect(port)) {
            long from = System.nanoTime();
            ask(socket);
            assertThat(answer(socket)).isEqualTo(ANSWER);
            assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(60_000_000);
            chaos.remove("d");
            chaos.toxic("{\"type\":\"http_delay\",\"name\":\"d\",\"attributes\":{\"delay\":3600000}}");
            ask(socket);
            ask(socket);
            awaitAsked(3);
            chaos.remove("d");
            assertThat(answer(socket) + answer(socket)).isEqualTo(ANSWER + ANSWER);
        }
        assertThat(chaos.account("d").get("count").intValue()).isBetween(1, 2);
    }

    @Test
    void aDelayedRequestReachesTheServiceLate() throws IOException {
        chaos.toxic("{\"type\":\"http_delay\",\"name\":\"d\",\"stream\":\"upstream\",\"attributes\":{\"delay\":50}}");
        try (var socket = ChaosFixture.connect(port)) {
            long from = System.nanoTime();
            ask(socket);
            awaitAsked(1);
            assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(50_000_000);
            assertThat(answer(socket)).isEqualTo(ANSWER);
        }
    }

    private static void get(Socket socket, String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aLaterRequestOvertakesAndTheOrderOfAConnectionStays() throws IOException {
        chaos.toxic("{\"type\":\"http_reorder\",\"name\":\"r\",\"attributes\":{\"behind\":2,\"longest\":60000}}");
        try (var first = ChaosFixture.connect(port);
                var second = ChaosFixture.connect(port)) {
            get(first, "/1");
            get(first, "/2");
            while (chaos.account("r").get("hit").intValue() < 2) {
                Thread.onSpinWait();
            }
            get(second, "/3");
            assertThat(answer(second)).isEqualTo(ANSWER);
            assertThat(paths).containsExactly("/3");
            get(second, "/4");
            assertThat(answer(second) + answer(first) + answer(first)).isEqualTo(ANSWER + ANSWER + ANSWER);
        }
        assertThat(paths).startsWith("/3").containsExactlyInAnyOrder("/1", "/2", "/3", "/4");
        assertThat(paths.indexOf("/1")).isLessThan(paths.indexOf("/2"));
        assertThat(chaos.account("r").get("count").intValue()).isOne();
    }

    @Test
    void aHeldRequestGoesOnWhenItsTimeIsOverOrItsFaultIsGone() throws IOException {
        chaos.toxic("{\"type\":\"http_reorder\",\"name\":\"r\",\"attributes\":{\"longest\":30}}");
        try (var socket = ChaosFixture.connect(port)) {
            long from = System.nanoTime();
            ask(socket);
            assertThat(answer(socket)).isEqualTo(ANSWER);
            assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(30_000_000);
            assertThat(chaos.account("r").get("missed").intValue()).isOne();
            chaos.remove("r");
            chaos.toxic("{\"type\":\"http_reorder\",\"name\":\"r\",\"attributes\":{\"longest\":60000}}");
            ask(socket);
            while (chaos.account("r").get("hit").intValue() < 1) {
                Thread.onSpinWait();
            }
            chaos.remove("r");
            assertThat(answer(socket)).isEqualTo(ANSWER);
        }
    }

    @Test
    void aDripKeepsTheConnectionOpenAndItsRemovalEndsIt() throws IOException {
        chaos.toxic("{\"type\":\"http_drip\",\"name\":\"d\",\"attributes\":{\"rate\":400}}");
        try (var socket = ChaosFixture.connect(port)) {
            long from = System.nanoTime();
            ask(socket);
            assertThat(answer(socket)).isEqualTo(ANSWER);
            assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(100_000_000);
            chaos.remove("d");
            chaos.toxic("{\"type\":\"http_drip\",\"name\":\"d\",\"attributes\":{\"rate\":1}}");
            ask(socket);
            String head = ANSWER.substring(0, ANSWER.length() - 40);
            assertThat(new String(socket.getInputStream().readNBytes(head.length()), StandardCharsets.ISO_8859_1))
                    .isEqualTo(head);
            chaos.remove("d");
            assertThat(socket.getInputStream().readNBytes(40)).hasSize(40);
        }
    }

    @Test
    void aSilentConnectionIsClosedWhenTheFaultGoes() throws IOException {
        chaos.toxic("{\"type\":\"http_drop\",\"name\":\"d\",\"attributes\":{\"how\":\"hold\"}}");
        try (var socket = ChaosFixture.connect(port)) {
            ask(socket);
            awaitAsked(1);
            socket.setSoTimeout(50);
            assertThat(waits(socket)).isTrue();
            socket.setSoTimeout(20_000);
            chaos.remove("d");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(chaos.account("d").get("count").intValue()).isEqualTo(1);
    }

    private static boolean waits(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == 0;
        } catch (java.net.SocketTimeoutException e) {
            // Nothing came, as it should be.
            return true;
        }
    }

    @Test
    void lostPiecesAreGone() throws IOException {
        chaos.toxic("{\"type\":\"packet_loss\",\"name\":\"l\",\"attributes\":{\"loss_rate\":1}}");
        try (var socket = ChaosFixture.connect(port)) {
            ask(socket);
            awaitAsked(1);
            socket.setSoTimeout(50);
            assertThat(waits(socket)).isTrue();
            chaos.remove("l");
            socket.setSoTimeout(20_000);
            ask(socket);
            assertThat(answer(socket)).isEqualTo(ANSWER);
        }
        assertThat(chaos.account("l").get("count").intValue()).isEqualTo(1);
    }

    @Test
    void otherProtocolsPassWhileRequestsAreFaulted() throws IOException {
        chaos.toxic("{\"type\":\"http_drop\",\"stream\":\"upstream\",\"attributes\":{}}");
        try (var echo = SocketService.echo();
                var other = new ChaosFixture(1)) {
            int otherPort = other.proxy(echo.port());
            other.toxic("{\"type\":\"http_drop\",\"stream\":\"upstream\",\"attributes\":{}}");
            try (var socket = ChaosFixture.connect(otherPort)) {
                socket.getOutputStream().write(new byte[] {0, 1, 2});
                assertThat(socket.getInputStream().readNBytes(3)).containsExactly(0, 1, 2);
            }
        }
    }

    /// A consumer and a provider that count, and the ledger between them.
    @Test
    void theLedgerTellsWhatBothSidesSaw() throws Exception {
        int clients = 8;
        int messages = 150;
        chaos.toxic("{\"type\":\"http_status\",\"name\":\"refused\",\"stream\":\"upstream\",\"toxicity\":0.2,"
                + "\"attributes\":{\"status\":503}}");
        chaos.toxic("{\"type\":\"http_duplicate\",\"name\":\"twice\",\"toxicity\":0.3,\"attributes\":{}}");
        chaos.toxic("{\"type\":\"http_status\",\"name\":\"failed\",\"toxicity\":0.1,\"attributes\":{\"status\":500}}");
        chaos.toxic("{\"type\":\"http_body\",\"name\":\"larger\",\"attributes\":"
                + "{\"action\":\"oversized\",\"size\":2,\"every\":5}}");
        var seen = new AtomicInteger[] {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int c = 0; c < clients; c++) {
                all.add(threads.submit(() -> {
                    try (var socket = ChaosFixture.connect(port)) {
                        for (int i = 0; i < messages; i++) {
                            ask(socket);
                            String head = readTo(socket.getInputStream(), "\r\n\r\n");
                            int length = Integer.parseInt(head.replaceAll("(?s).*Length: ([0-9]+).*", "$1"));
                            socket.getInputStream().readNBytes(length);
                            int kind = head.contains(" 503 ") ? 0 : head.contains(" 500 ") ? 1 : length == 42 ? 2 : -1;
                            if (kind >= 0) {
                                seen[kind].incrementAndGet();
                            }
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        int refused = chaos.account("refused").get("count").intValue();
        int twice = chaos.account("twice").get("count").intValue();
        int missed = chaos.account("twice").get("missed").intValue();
        assertThat(refused).isEqualTo(seen[0].get()).isPositive();
        assertThat(chaos.account("failed").get("count").intValue())
                .isEqualTo(seen[1].get())
                .isPositive();
        assertThat(chaos.account("larger").get("count").intValue())
                .isEqualTo(seen[2].get())
                .isPositive();
        assertThat(missed).isZero();
        // A copy may still be on its way when its first answer has come.
        awaitAsked(clients * messages - refused + twice);
        assertThat(asked.get()).isEqualTo(clients * messages - refused + twice);
    }

    @Test
    void theSameSeedGivesTheSameDecisionLog() throws IOException {
        String log = decisions(chaos, port);
        assertThat(log).hasSize(200).contains("+").contains("-");
        try (var again = new ChaosFixture(5);
                var other = new ChaosFixture(6)) {
            assertThat(decisions(again, again.proxy(service.port()))).isEqualTo(log);
            assertThat(decisions(other, other.proxy(service.port()))).isNotEqualTo(log);
        }
    }

    private static String decisions(ChaosFixture chaos, int port) throws IOException {
        chaos.toxic("{\"type\":\"http_status\",\"toxicity\":0.3,\"attributes\":{\"status\":500}}");
        try (var socket = ChaosFixture.connect(port)) {
            for (int i = 0; i < 200; i++) {
                ask(socket);
                String head = readTo(socket.getInputStream(), "\r\n\r\n");
                int length = Integer.parseInt(head.replaceAll("(?s).*Length: ([0-9]+).*", "$1"));
                socket.getInputStream().readNBytes(length);
            }
        }
        return chaos.done("GET", "/ledger?decisions", "")
                .get("decisions")
                .get(0)
                .stringValue();
    }
}
