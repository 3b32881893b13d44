package dev.plimsoll.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Faults on HTTP messages, through a real server and real clients.
@Timeout(120)
class HttpFaultsTest {
    private static final String ORDER =
            "{\"id\":7,\"price\":1.10,\"discount\":0.5,\"items\":[{\"price\":1},{\"price\":2}]}";
    private static final String WITHOUT = "{\"id\":7,\"price\":1.10,\"items\":[{\"price\":1},{\"price\":2}]}";
    private static final String MISSING_DISCOUNT =
            "{\"type\":\"http_body\",\"name\":\"missing\",\"attributes\":{\"method\":\"GET\",\"path\":\"/orders/{id}\","
                    + "\"status\":\"200\",\"pointer\":\"/discount\",\"action\":\"remove\"}}";
    private final AtomicInteger requests = new AtomicInteger();
    private ChaosFixture chaos;
    private HttpServer service;
    private int port;

    @BeforeEach
    void start() throws IOException {
        chaos = new ChaosFixture(3);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/", this::serve);
        service.start();
        port = chaos.proxy(service.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        chaos.close();
        service.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        byte[] body = ORDER.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Kept", "yes");
        try (exchange) {
            switch (path) {
                case "/orders/none" -> exchange.sendResponseHeaders(204, -1);
                case "/orders/gzip" -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    var zipped = new ByteArrayOutputStream();
                    try (var out = new GZIPOutputStream(zipped)) {
                        out.write(body);
                    }
                    exchange.sendResponseHeaders(200, zipped.size());
                    exchange.getResponseBody().write(zipped.toByteArray());
                }
                case "/orders/chunked" -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (byte b : body) {
                        exchange.getResponseBody().write(b);
                        exchange.getResponseBody().flush();
                    }
                }
                case "/orders/text" -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/plain");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
                case "/orders/broken" -> {
                    exchange.sendResponseHeaders(200, 10);
                    exchange.getResponseBody().write("{\"discount".getBytes(StandardCharsets.UTF_8));
                }
                case "/orders/missing" -> {
                    exchange.sendResponseHeaders(404, body.length);
                    exchange.getResponseBody().write(body);
                }
                case "/orders/large" -> {
                    String filler = "\"" + "x".repeat(1000) + "\",";
                    byte[] large = ("{\"filler\":[" + filler.repeat(5000) + "1],\"discount\":1}")
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, large.length);
                    exchange.getResponseBody().write(large);
                }
                default -> {
                    exchange.sendResponseHeaders(
                            200, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
                    if (!exchange.getRequestMethod().equals("HEAD")) {
                        exchange.getResponseBody().write(body);
                    }
                }
            }
        }
    }

    private HttpResponse<String> get(String path) {
        return chaos.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Reads until the text read ends so.
    private static String readTo(Socket socket, String end) throws IOException {
        var read = new StringBuilder();
        while (read.length() < end.length() || read.lastIndexOf(end) != read.length() - end.length()) {
            int next = socket.getInputStream().read();
            assertThat(next).as("ended after " + read).isNotEqualTo(-1);
            read.append((char) next);
        }
        return read.toString();
    }

    @Test
    void aFieldGoesMissingFromMatchingResponsesOnly() {
        chaos.toxic(MISSING_DISCOUNT);
        var faulted = get("/orders/7?verbose=1");
        assertThat(faulted.body()).isEqualTo(WITHOUT);
        assertThat(faulted.headers().firstValue("X-Kept")).contains("yes");
        assertThat(faulted.headers().firstValueAsLong("Content-Length")).hasValue(WITHOUT.length());
        assertThat(get("/orders/7/lines").body()).isEqualTo(ORDER);
        assertThat(get("/orders").body()).isEqualTo(ORDER);
        assertThat(get("/orders/missing").body()).isEqualTo(ORDER);
        var account = chaos.account("missing");
        assertThat(account.get("count").intValue()).isEqualTo(1);
        assertThat(account.get("drawn").intValue()).isEqualTo(1);
        chaos.remove("missing");
        assertThat(get("/orders/7").body()).isEqualTo(ORDER);
        assertThat(chaos.account("missing").get("active").booleanValue()).isFalse();
    }

    @Test
    void theOtherActionsNullRetypeAndReplace() {
        chaos.toxic(
                "{\"type\":\"http_body\",\"name\":\"a\",\"attributes\":{\"pointer\":\"/discount\",\"action\":\"null\"}}");
        chaos.toxic(
                "{\"type\":\"http_body\",\"name\":\"b\",\"attributes\":{\"status\":\"2XX\",\"pointer\":\"/items/*/price\",\"action\":\"retype\"}}");
        chaos.toxic(
                "{\"type\":\"http_body\",\"name\":\"c\",\"attributes\":{\"status\":\"default\",\"pointer\":\"/id\",\"action\":\"replace\",\"value\":{\"é\":[1]}}}");
        assertThat(get("/orders/7").body())
                .isEqualTo(
                        "{\"id\":{\"é\":[1]},\"price\":1.10,\"discount\":null,\"items\":[{\"price\":\"1\"},{\"price\":\"2\"}]}");
        assertThat(get("/orders/8").headers().firstValueAsLong("Content-Length").orElse(0))
                .isEqualTo(get("/orders/8").body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void gzipChunkedAndLargeBodiesStayRight() throws IOException {
        chaos.toxic(MISSING_DISCOUNT);
        assertThat(get("/orders/chunked").body()).isEqualTo(WITHOUT);
        assertThat(get("/orders/large").body()).endsWith("1]}").hasSizeGreaterThan(5_000_000);
        var zipped =
                URI.create("http://127.0.0.1:" + port + "/orders/gzip").toURL().openConnection();
        try (var in = new GZIPInputStream(zipped.getInputStream())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(WITHOUT);
        }
        assertThat(chaos.account("missing").get("count").intValue()).isEqualTo(3);
    }

    @Test
    void whatIsNotJsonIsLeftAlone() {
        chaos.toxic(MISSING_DISCOUNT);
        assertThat(get("/orders/text").body()).isEqualTo(ORDER);
        assertThat(get("/orders/broken").body()).isEqualTo("{\"discount");
        assertThat(get("/orders/none").statusCode()).isEqualTo(204);
        var account = chaos.account("missing");
        assertThat(account.get("count").intValue()).isZero();
        assertThat(account.get("missed").intValue()).isEqualTo(2);
    }

    @Test
    void aStatusReplacesTheResponseAndTheConnectionLives() throws IOException {
        chaos.toxic(
                "{\"type\":\"http_status\",\"name\":\"s\",\"attributes\":{\"method\":\"get\",\"path\":\"/orders/{id}\",\"status\":503}}");
        try (var socket = ChaosFixture.connect(port)) {
            send(socket, "GET /orders/chunked HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(readTo(socket, "\"status\":503}"))
                    .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
                    .contains("Content-Type: application/problem+json\r\n")
                    .contains("Content-Length: 44\r\n")
                    .doesNotContain("discount");
            send(socket, "HEAD /orders/7 HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(readTo(socket, "\r\n\r\n")).startsWith("HTTP/1.1 200");
            send(socket, "GET /other HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(readTo(socket, "]}")).startsWith("HTTP/1.1 200").endsWith(ORDER);
        }
        assertThat(chaos.account("s").get("count").intValue()).isEqualTo(1);
        assertThat(requests.get()).isEqualTo(3);
    }

    @Test
    void aFaultActsOnTheNextMessageOfAnOpenConnection() throws IOException {
        try (var socket = ChaosFixture.connect(port)) {
            String request = "GET /orders/7 HTTP/1.1\r\nHost: a\r\n\r\n";
            send(socket, request);
            assertThat(readTo(socket, "]}")).endsWith(ORDER);
            chaos.toxic(MISSING_DISCOUNT);
            send(socket, request);
            assertThat(readTo(socket, "]}")).endsWith(WITHOUT);
            chaos.remove("missing");
            send(socket, request);
            assertThat(readTo(socket, "]}")).endsWith(ORDER);
        }
    }

    @Test
    void pipelinedHeadAndContinueKeepTheirOrder() throws IOException {
        chaos.toxic(MISSING_DISCOUNT);
        try (var socket = ChaosFixture.connect(port)) {
            send(
                    socket,
                    "HEAD /orders/7 HTTP/1.1\r\n"
                            + "Host: a\r\n\r\n"
                            + "GET /orders/7 HTTP/1.1\r\n"
                            + "Host: a\r\n\r\n"
                            + "POST /orders/7 HTTP/1.1\r\n"
                            + "Host: a\r\n"
                            + "Expect: 100-continue\r\n"
                            + "Content-Length: 4\r\n\r\n"
                            + "bodyGET /orders/none HTTP/1.1\r\n"
                            + "Host: a\r\n\r\n"
                            + "POST /x HTTP/1.1\r\n"
                            + "Host: a\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n"
                            + "4\r\n"
                            + "body\r\n"
                            + "0\r\n\r\n"
                            + "GET /orders/chunked HTTP/1.1\r\n"
                            + "Host: a\r\n\r\n"
                            + "GET /last HTTP/1.1\r\n"
                            + "Host: a\r\n"
                            + "Connection: close\r\n\r\n");
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(all.split("HTTP/1\\.1 ", -1)).hasSize(9);
            assertThat(all.replaceAll("(?s)\r\n[^{]*?\r\n\r\n", "|").replaceAll("\r\n[0-9a-f]+\r\n", ""))
                    .contains("200 OK|HTTP/1.1 200 OK|" + WITHOUT + "HTTP/1.1 100 Continue")
                    .contains(ORDER + "HTTP/1.1 204 No Content|HTTP/1.1 200 OK|" + ORDER)
                    .endsWith(ORDER);
        }
    }

    @Test
    void aRateIsMetAndTheSameSeedDecidesTheSame() throws IOException {
        String first = decisions(21, 2000);
        assertThat(decisions(21, 300)).isEqualTo(first.substring(0, 300));
        assertThat(decisions(22, 300)).isNotEqualTo(first.substring(0, 300));
        // 2000 draws at 0.3: within four standard deviations (82) of 600.
        assertThat(first.chars().filter(c -> c == '+').count()).isBetween(518L, 682L);
    }

    /// Sends pipelined requests over one connection, and notes which responses were faulted.
    private static String decisions(long seed, int messages) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        String whole = head + "Content-Length: " + ORDER.length() + "\r\n\r\n" + ORDER;
        String faulted = head + "Content-Length: " + WITHOUT.length() + "\r\n\r\n" + WITHOUT;
        var decisions = new StringBuilder();
        try (var orders = new SocketService(socket -> {
                    for (int i = 0; i < messages; i++) {
                        readTo(socket, "\r\n\r\n");
                        send(socket, whole);
                    }
                });
                var chaos = new ChaosFixture(seed)) {
            int port = chaos.proxy(orders.port());
            chaos.toxic(MISSING_DISCOUNT.replace("\"name\"", "\"toxicity\":0.3,\"name\""));
            try (var socket = ChaosFixture.connect(port)) {
                send(socket, "GET /orders/1 HTTP/1.1\r\n\r\n".repeat(messages));
                String seen = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                seen = seen.replace(whole, "-").replace(faulted, "+");
                assertThat(seen).matches("[+-]{" + messages + "}");
                decisions.append(seen);
            }
            var account = chaos.account("missing");
            assertThat(account.get("drawn").intValue()).isEqualTo(messages);
            assertThat(account.get("count").longValue())
                    .isEqualTo(decisions.chars().filter(c -> c == '+').count())
                    .isEqualTo(account.get("hit").longValue());
        }
        return decisions.toString();
    }

    @Test
    void otherProtocolsPassThroughAProxyWithHttpFaults() throws IOException {
        chaos.toxic(MISSING_DISCOUNT);
        try (var echo = SocketService.echo();
                var other = new ChaosFixture(1)) {
            int otherPort = other.proxy(echo.port());
            other.toxic(MISSING_DISCOUNT);
            try (var socket = ChaosFixture.connect(otherPort)) {
                send(socket, "\u0000\u0001binary\r\n\r\nGET / nothing\r\n\r\n");
                assertThat(readTo(socket, "nothing\r\n\r\n")).startsWith("\u0000\u0001binary");
            }
        }
    }

    @Test
    void bodiesThatEndWithTheConnectionAreRewrittenToo() throws IOException {
        try (var old = new SocketService(socket -> {
                    readTo(socket, "\r\n\r\n");
                    send(socket, "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + ORDER);
                });
                var other = new ChaosFixture(1)) {
            int otherPort = other.proxy(old.port());
            other.toxic(MISSING_DISCOUNT);
            try (var socket = ChaosFixture.connect(otherPort)) {
                send(socket, "GET /orders/7 HTTP/1.0\r\n\r\n");
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + WITHOUT);
            }
        }
    }

    @Test
    void anUpgradedConnectionBecomesATunnel() throws IOException {
        try (var upgrade = new SocketService(socket -> {
                    readTo(socket, "\r\n\r\n");
                    send(socket, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n");
                    socket.getInputStream().transferTo(socket.getOutputStream());
                });
                var other = new ChaosFixture(1)) {
            int otherPort = other.proxy(upgrade.port());
            other.toxic(MISSING_DISCOUNT);
            try (var socket = ChaosFixture.connect(otherPort)) {
                send(socket, "GET /orders/7 HTTP/1.1\r\nUpgrade: x\r\n\r\n");
                readTo(socket, "Upgrade: x\r\n\r\n");
                send(socket, "raw bytes");
                assertThat(readTo(socket, "raw bytes")).isEqualTo("raw bytes");
            }
        }
    }

    @Test
    void bytesAndMessagesCanBeFaultedTogether() {
        chaos.toxic(MISSING_DISCOUNT);
        chaos.toxic("{\"type\":\"latency\",\"attributes\":{\"latency\":80}}");
        chaos.toxic("{\"type\":\"slicer\",\"attributes\":{\"average_size\":7,\"delay\":10}}");
        long start = System.nanoTime();
        assertThat(get("/orders/chunked").body()).isEqualTo(WITHOUT);
        assertThat((System.nanoTime() - start) / 1e6).isGreaterThanOrEqualTo(80.0);
    }

    @Test
    void aFaultThatActsOnceForSureGoesByItsShareAfterwards() {
        chaos.toxic(MISSING_DISCOUNT.replace("{\"type\"", "{\"once\":true,\"toxicity\":0,\"type\""));
        assertThat(get("/other/7").body()).as("not aimed at").isEqualTo(ORDER);
        assertThat(get("/orders/missing").body()).as("of another status").isEqualTo(ORDER);
        assertThat(get("/orders/7").body()).isEqualTo(WITHOUT);
        assertThat(get("/orders/7").body()).as("its share is none").isEqualTo(ORDER);
        assertThat(chaos.account("missing").get("count").longValue()).isEqualTo(1);
    }
}
