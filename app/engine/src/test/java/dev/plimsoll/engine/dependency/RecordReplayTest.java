package dev.plimsoll.engine.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RecordedExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A real service is recorded, and its replay answers the same.
class RecordReplayTest {
    private static final String SECRET = "s3cr3t-value-never-kept";
    private static final List<String> PATHS =
            List.of("/chunked", "/gzip", "/binary", "/empty", "/none", "/missing?a=b%20c", "/large");

    private final List<RecordedExchange> recorded = Collections.synchronizedList(new ArrayList<>());
    private final List<String> missed = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer real;
    private HttpPeer recorder;
    private int calls;

    @BeforeEach
    void start() throws IOException {
        real = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        real.createContext("/chunked", exchange -> answer(exchange, 200, random(70_000), 0));
        real.createContext("/gzip", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            byte[] zipped = zipped("{\"name\": \"Ada\", \"n\": 7}");
            answer(exchange, 200, zipped, zipped.length);
        });
        real.createContext("/binary", exchange -> answer(exchange, 200, random(3_000), 3_000));
        real.createContext("/empty", exchange -> answer(exchange, 200, new byte[0], -1));
        real.createContext("/none", exchange -> answer(exchange, 204, new byte[0], -1));
        real.createContext("/missing", exchange -> answer(exchange, 404, "no".getBytes(StandardCharsets.UTF_8), 2));
        real.createContext("/large", exchange -> answer(exchange, 200, random(900_000), 900_000));
        real.createContext("/count", exchange -> {
            byte[] count = String.valueOf(++calls).getBytes(StandardCharsets.UTF_8);
            answer(exchange, 200, count, count.length);
        });
        real.createContext("/login", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "session=" + SECRET);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            byte[] zipped = zipped("{\"access_token\": \"" + SECRET + "\", \"expires\": 60}");
            answer(exchange, 200, zipped, 0);
        });
        real.start();
        recorder = new HttpPeer(
                "real",
                new Recorder(URI.create("http://127.0.0.1:" + real.getAddress().getPort()), recorded::add));
    }

    @AfterEach
    void stop() {
        recorder.close();
        real.stop(0);
        client.close();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, int length) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, length);
            if (length >= 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private HttpResponse<byte[]> get(HttpPeer peer, String path) throws Exception {
        return send(peer, HttpRequest.newBuilder(URI.create(peer.address() + path)));
    }

    private HttpResponse<byte[]> send(HttpPeer peer, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpPeer replay() {
        return new HttpPeer("replay", new Replayer(List.copyOf(recorded), missed::add));
    }

    @Test
    void whatWasRecordedIsReplayedByteForByteWithItsHeaders() throws Exception {
        List<HttpResponse<byte[]>> first = new ArrayList<>();
        for (String path : PATHS) {
            first.add(get(recorder, path));
        }
        real.stop(0);
        try (HttpPeer replay = replay()) {
            for (int i = 0; i < PATHS.size(); i++) {
                HttpResponse<byte[]> again = get(replay, PATHS.get(i));
                assertThat(again.statusCode())
                        .as(PATHS.get(i))
                        .isEqualTo(first.get(i).statusCode());
                assertThat(again.body()).as(PATHS.get(i)).isEqualTo(first.get(i).body());
                assertThat(again.headers())
                        .as(PATHS.get(i))
                        .isEqualTo(first.get(i).headers());
            }
        }
        assertThat(missed).isEmpty();
        assertThat(recorded)
                .allSatisfy(exchange -> assertThat(exchange.masked()).isZero());
    }

    @Test
    void answersThatChangeComeInTheirOrderAndTheLastOneStays() throws Exception {
        for (int i = 0; i < 3; i++) {
            get(recorder, "/count");
        }
        try (HttpPeer replay = replay()) {
            List<String> bodies = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                bodies.add(new String(get(replay, "/count").body(), StandardCharsets.UTF_8));
            }
            assertThat(bodies).containsExactly("1", "2", "3", "3", "3");
        }
    }

    @Test
    void aRequestThatWasNeverRecordedIsNamedOnceAndBodiesTellRequestsApart() throws Exception {
        HttpRequest.BodyPublisher one = HttpRequest.BodyPublishers.ofString("one");
        send(
                recorder,
                HttpRequest.newBuilder(URI.create(recorder.address() + "/count"))
                        .POST(one));
        try (HttpPeer replay = replay()) {
            URI count = URI.create(replay.address() + "/count");
            assertThat(send(replay, HttpRequest.newBuilder(count).POST(one)).statusCode())
                    .isEqualTo(200);
            for (int i = 0; i < 2; i++) {
                HttpResponse<byte[]> other =
                        send(replay, HttpRequest.newBuilder(count).POST(HttpRequest.BodyPublishers.ofString("two")));
                assertThat(other.statusCode()).isEqualTo(501);
                assertThat(new String(other.body(), StandardCharsets.UTF_8)).contains("POST /count");
            }
        }
        assertThat(missed).containsExactly("POST /count");
    }

    @Test
    void noSecretIsKeptAndTheConsumerStillGetsIt() throws Exception {
        HttpRequest.Builder login = HttpRequest.newBuilder(URI.create(recorder.address() + "/login?api_key=" + SECRET))
                .header("Authorization", "Bearer " + SECRET)
                .header("Cookie", "id=" + SECRET)
                .POST(HttpRequest.BodyPublishers.ofString("grant=x&client_secret=" + SECRET));
        HttpResponse<byte[]> first = send(recorder, login);
        assertThat(first.headers().firstValue("Set-Cookie")).hasValue("session=" + SECRET);
        assertThat(plain(first.body())).contains(SECRET);
        RecordedExchange kept = recorded.getFirst();
        String all = Json.canonical(kept) + new String(kept.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(all).doesNotContain(SECRET).doesNotContainIgnoringCase("set-cookie");
        assertThat(kept.masked()).isGreaterThanOrEqualTo(3);
        try (HttpPeer replay = replay()) {
            HttpResponse<byte[]> again = send(
                    replay,
                    HttpRequest.newBuilder(URI.create(replay.address() + "/login?api_key=" + SECRET))
                            .POST(HttpRequest.BodyPublishers.ofString("grant=x&client_secret=" + SECRET)));
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(plain(again.body())).contains("\"expires\": 60").doesNotContain(SECRET);
        }
    }

    private static String plain(byte[] zipped) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
