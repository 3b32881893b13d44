package dev.plimsoll.sandbox.chaos.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.sandbox.chaos.toxic.Ledger;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import dev.plimsoll.sandbox.chaos.toxic.ToxicReader;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Message streams, cut at any place.
class HttpExchangesTest {
    private static final String BODY = "{\"a\":1,\"gone\":[2]}";
    private static final String EDITED = "{\"a\":1}";

    private static Toxic fault(String attributes) {
        String json = "{\"type\":\"http_body\",\"attributes\":" + attributes + "}";
        return new ToxicReader(new Ledger(1)).create("p", WireJson.read(json), name -> false);
    }

    private static final Toxic REMOVE =
            fault("{\"method\":\"GET\",\"path\":\"/hit/{id}\",\"pointer\":\"/gone\",\"action\":\"remove\"}");

    /// Looks at every request and acts on none.
    private static final Toxic OTHERS = new ToxicReader(new Ledger(1))
            .create(
                    "p",
                    WireJson.read("{\"type\":\"http_drop\",\"stream\":\"upstream\",\"attributes\":{\"path\":\"/x\"}}"),
                    name -> false);

    /// A request with its response, and what the client is to see.
    private record Exchange(String request, String response, String expected) {}

    private static String sized(String headers, String body) {
        return headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static Exchange exchange(Random random) {
        boolean hit = random.nextBoolean();
        String path = hit ? "/hit/" + random.nextInt(99) : "/miss/" + random.nextInt(99) + "?q=/hit/1";
        String ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        String get = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
        return switch (random.nextInt(7)) {
            case 0 -> new Exchange(get, sized(ok, BODY), sized(ok, hit ? EDITED : BODY));
            case 1 -> {
                String head = ok + "Transfer-Encoding: chunked\r\n\r\n";
                String coded = head + "3;x=y\r\n" + BODY.substring(0, 3) + "\r\nf\r\n" + BODY.substring(3)
                        + "\r\n0\r\nDigest-Later: z\r\n\r\n";
                String edited = head + "7\r\n" + EDITED + "\r\n0\r\nDigest-Later: z\r\n\r\n";
                yield new Exchange(get, coded, hit ? edited : coded);
            }
            case 2 -> {
                String head = "HTTP/1.1 200 OK\nContent-Length: 500\n\n";
                yield new Exchange(get.replace("GET", "HEAD"), head, head);
            }
            case 3 -> {
                String text = sized("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", "<p>" + BODY);
                yield new Exchange(get, text, text);
            }
            case 4 -> {
                String early = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n";
                yield new Exchange(get, early + sized(ok, BODY), early + sized(ok, hit ? EDITED : BODY));
            }
            case 5 -> {
                String none = "HTTP/1.1 304 Not Modified\r\nContent-Length: 17\r\n\r\n";
                yield new Exchange(get, none, none);
            }
            default -> {
                String post = "\r\nPOST " + path + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "2b\r\nGET /hit/1 HTTP/1.1\r\nHost: smuggled\r\n\r\n1234\r\n0\r\n\r\n";
                yield new Exchange(post, sized(ok, BODY), sized(ok, BODY));
            }
        };
    }

    private static List<ByteBuf> cut(String text, Random random) {
        var pieces = new ArrayList<ByteBuf>();
        int most = 1 + random.nextInt(200);
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(most));
            pieces.add(Unpooled.copiedBuffer(text.substring(at, end), StandardCharsets.ISO_8859_1));
            at = end;
        }
        return pieces;
    }

    @Test
    void pipelinedMessagesCutAnywhereAreFoundAndOnlyTheWantedRewritten() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var requests = new StringBuilder();
            var responses = new StringBuilder();
            var expected = new StringBuilder();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                var exchange = exchange(random);
                requests.append(exchange.request());
                responses.append(exchange.response());
                expected.append(exchange.expected());
            }
            var service = new RecordingSink();
            var client = new RecordingSink();
            List<Toxic> toxics = random.nextBoolean() ? List.of(REMOVE) : List.of(OTHERS, REMOVE);
            var exchanges = new HttpExchanges(() -> toxics, service, client, () -> 0);
            var asked = cut(requests.toString(), random);
            asked.forEach(exchanges::request);
            var pieces = cut(responses.toString(), random);
            pieces.forEach(exchanges::response);
            assertThat(service.seen()).as("seed " + seed).isEqualTo(requests.toString());
            assertThat(client.seen()).as("seed " + seed).isEqualTo(expected.toString());
            assertThat(asked).as("released, seed " + seed).allMatch(piece -> piece.refCnt() == 0);
            assertThat(pieces).as("released, seed " + seed).allMatch(piece -> piece.refCnt() == 0);
        }
    }

    @Test
    void anythingAtAllPassesUnchangedWhenNoFaultIsOn() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var noise = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                noise.append(
                        random.nextBoolean()
                                ? exchange(random).response()
                                : exchange(random).request());
                if (random.nextInt(3) == 0) {
                    noise.append((char) random.nextInt(256)).append("\r\n");
                }
            }
            List<Toxic> toxics = random.nextBoolean() ? List.of() : List.of(OTHERS, REMOVE);
            var service = new RecordingSink();
            var client = new RecordingSink();
            var exchanges = new HttpExchanges(() -> toxics, service, client, () -> 0);
            String asked = exchange(random).request() + (random.nextBoolean() ? noise : "");
            cut(asked, random).forEach(exchanges::request);
            String sent = noise.toString().replace("gone", "stay");
            cut(sent, random).forEach(exchanges::response);
            exchanges.responseEnd();
            exchanges.requestEnd();
            assertThat(service.seen()).as("seed " + seed).isEqualTo(asked);
            assertThat(client.seen()).as("seed " + seed).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip, br"})
    void unknownCodingsPass(String coding) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: " + coding + "\r\n";
        assertThat(through(sized(head, BODY))).isEqualTo(sized(head, BODY));
    }

    @Test
    void digestsOfTheOldBodyGoAndOtherHeadersStayInOrder() {
        String head = "HTTP/1.1 200 Fine\r\nX-A: 1\r\nContent-Length: 18\r\nContent-MD5: zzz\r\nx-b:  2\r\n\r\n";
        assertThat(through(head + BODY))
                .isEqualTo("HTTP/1.1 200 Fine\r\nX-A: 1\r\nx-b:  2\r\nContent-Length: 7\r\n\r\n" + EDITED);
    }

    @Test
    void numbersAndTextsKeepTheirForm() {
        String body =
                "{\"big\":12345678901234567890123,\"exact\":1.10,\"tiny\":1E-40,\"text\":\"a/\u00e9\",\"gone\":0}";
        String response = "HTTP/1.1 200 OK\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n" + new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String seen = through(response);
        assertThat(new String(
                        seen.substring(seen.indexOf('{')).getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8))
                .isEqualTo(body.replace(",\"gone\":0", ""));
    }

    private static String through(String response) {
        var client = new RecordingSink();
        var exchanges = new HttpExchanges(() -> List.of(REMOVE), new RecordingSink(), client, () -> 0);
        exchanges.request(Unpooled.copiedBuffer("GET http://host/hit/5 HTTP/1.1\r\n\r\n", StandardCharsets.ISO_8859_1));
        exchanges.response(Unpooled.copiedBuffer(response, StandardCharsets.ISO_8859_1));
        return client.seen();
    }
}
