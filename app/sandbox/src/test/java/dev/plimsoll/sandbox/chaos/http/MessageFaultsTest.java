package dev.plimsoll.sandbox.chaos.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.sandbox.chaos.toxic.Ledger;
import dev.plimsoll.sandbox.chaos.toxic.LedgerEntry;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import dev.plimsoll.sandbox.chaos.toxic.ToxicReader;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What faults on messages hand on to either side, without a network, in pieces of several sizes.
@ParameterizedClass
@ValueSource(ints = {1, 7, 100_000})
class MessageFaultsTest {
    private static final String BODY = "{\"state\":\"open\",\"count\":3}";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final int piece;
    private final List<Toxic> toxics = new ArrayList<>();
    private final RecordingSink service = new RecordingSink();
    private final RecordingSink client = new RecordingSink();
    private long now;
    private final HttpExchanges exchanges = new HttpExchanges(() -> toxics, service, client, () -> now);

    MessageFaultsTest(int piece) {
        this.piece = piece;
    }

    private LedgerEntry fault(String type, String stream, String attributes) {
        String json = "{\"type\":\"" + type + "\",\"stream\":\"" + stream + "\",\"attributes\":" + attributes + "}";
        toxics.add(new ToxicReader(new Ledger(1)).create("p", WireJson.read(json), name -> false));
        return toxics.getLast().entry();
    }

    private void cut(String text, Consumer<ByteBuf> taker) {
        for (int at = 0; at < text.length(); at += piece) {
            String part = text.substring(at, Math.min(text.length(), at + piece));
            taker.accept(Unpooled.copiedBuffer(part, StandardCharsets.ISO_8859_1));
        }
    }

    private static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\n" + String.join("", headers) + "\r\n";
    }

    private static String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String ok(String body) {
        return OK + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private void ask(String requests) {
        cut(requests, exchanges::request);
    }

    private void answer(String responses) {
        cut(responses, exchanges::response);
    }

    private static void count(LedgerEntry entry, int count, int missed) {
        assertThat(entry.account().count()).as("injected").isEqualTo(count);
        assertThat(entry.account().missed()).as("missed").isEqualTo(missed);
    }

    @Test
    void aRequestThatIsAnsweredHereKeepsItsPlaceAmongPipelinedOnes() {
        var entry = fault("http_status", "upstream", "{\"path\":\"/b\",\"status\":503}");
        ask(get("/a") + post("/b", "xyz") + get("/b") + get("/c"));
        assertThat(service.seen()).isEqualTo(get("/a") + get("/c"));
        assertThat(client.seen()).isEmpty();
        answer(ok("1") + ok("2"));
        String made = "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/problem+json\r\n"
                + "Content-Length: 44\r\n\r\n{\"title\":\"Service Unavailable\",\"status\":503}";
        assertThat(client.seen()).isEqualTo(ok("1") + made + made + ok("2"));
        ask(get("/b", "Connection: close\r\n"));
        assertThat(client.seen())
                .endsWith(made.replace("Content-Type", "Connection: close\r\nContent-Type") + "<close>");
        count(entry, 3, 0);
    }

    @Test
    void aClientThatWaitsToSendItsBodyIsAnsweredAtOnce() {
        fault("http_status", "upstream", "{\"status\":500}");
        ask("POST / HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
        assertThat(client.seen()).contains("500").contains("Connection: close").endsWith("<close>");
        assertThat(service.seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "upstream, close, <close>",
        "upstream, hold, <silence>",
        "downstream, close, <close>",
        "downstream, hold, <silence>"
    })
    void aMessageIsLostAndWhatIsBeforeItPasses(String stream, String how, String end) {
        var entry = fault("http_drop", stream, "{\"path\":\"/lost\",\"how\":\"" + how + "\"}");
        ask(get("/a") + get("/lost"));
        assertThat(service.seen()).isEqualTo(get("/a") + (stream.equals("upstream") ? "" : get("/lost")));
        answer(ok("1") + (stream.equals("upstream") ? "" : ok("2")));
        assertThat(client.seen()).isEqualTo(ok("1") + end);
        count(entry, 1, 0);
    }

    @Test
    void aRequestIsSentTwiceAndAnsweredOnce() {
        var entry = fault("http_duplicate", "upstream", "{\"method\":\"POST\"}");
        String chunked = "POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        ask(get("/a") + post("/b", "xyz") + chunked);
        assertThat(service.seen()).isEqualTo(get("/a") + post("/b", "xyz").repeat(2) + chunked.repeat(2));
        answer(ok("a") + "HTTP/1.1 201 Created\r\nContent-Length: 1\r\n\r\nb");
        answer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 409 Conflict\r\nContent-Length: 1\r\n\r\n!" + ok("c") + ok("!"));
        assertThat(client.seen()).isEqualTo(ok("a") + "HTTP/1.1 201 Created\r\nContent-Length: 1\r\n\r\nb" + ok("c"));
        count(entry, 2, 0);
    }

    @Test
    void theFirstOfTwoKeepsTheConnectionOpen() {
        var entry = fault("http_duplicate", "upstream", "{}");
        ask(get("/a", "X: 1\r\n", "Connection: close\r\n"));
        assertThat(service.seen()).isEqualTo(get("/a", "X: 1\r\n") + get("/a", "X: 1\r\n", "Connection: close\r\n"));
        ask("GET /old HTTP/1.0\r\n\r\n" + get("/up", "Upgrade: x\r\n"));
        assertThat(service.seen()).endsWith("GET /old HTTP/1.0\r\n\r\n" + get("/up", "Upgrade: x\r\n"));
        count(entry, 1, 2);
    }

    @Test
    void requestsBeyondARateAreAnswered429() {
        var entry = fault("http_throttle", "upstream", "{\"rate\":2,\"burst\":2}");
        ask(get("/1") + get("/2") + get("/3"));
        now += 500_000_000;
        ask(get("/4") + get("/5"));
        assertThat(service.seen()).isEqualTo(get("/1") + get("/2") + get("/4"));
        answer(ok("1") + ok("2"));
        assertThat(client.seen())
                .startsWith(ok("1") + ok("2") + "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\n");
        answer(ok("4"));
        assertThat(client.seen().split("429 Too", -1)).hasSize(3);
        count(entry, 2, 0);
    }

    @Test
    void aDelayComesBeforeItsMessageOnly() {
        var entry = fault("http_delay", "downstream", "{\"path\":\"/slow\",\"delay\":1.5,\"only_status\":\"2xx\"}");
        ask(get("/a") + get("/slow") + get("/slow") + get("/b"));
        String missing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        answer(ok("1") + ok("2") + missing + ok("3"));
        assertThat(client.seen()).isEqualTo(ok("1") + "<delay 1500000>" + ok("2") + missing + ok("3"));
        count(entry, 1, 0);
        fault("http_delay", "upstream", "{\"delay\":2}");
        ask(get("/c"));
        assertThat(service.seen()).endsWith("<delay 2000000>" + get("/c"));
    }

    @Test
    void aBodyTricklesAndItsHeadDoesNot() {
        var entry = fault("http_drip", "downstream", "{\"rate\":10}");
        fault("http_body", "downstream", "{\"path\":\"/edit\",\"pointer\":\"/state\",\"action\":\"remove\"}");
        ask(get("/a") + get("/edit") + "HEAD /a HTTP/1.1\r\n\r\n");
        answer(ok(BODY));
        String edited = "{\"count\":3}";
        assertThat(client.seen()).isEqualTo(ok("").replace(" 0", " 26") + "<drip 10>" + BODY + "<drip ends>");
        answer(ok(BODY));
        assertThat(client.seen()).endsWith(ok("").replace(" 0", " 11") + "<drip 10>" + edited + "<drip ends>");
        answer(ok("").replace(" 0", " 26"));
        assertThat(client.seen()).endsWith("<drip ends>" + ok("").replace(" 0", " 26"));
        count(entry, 2, 1);
    }

    @Test
    void faultsAreAimedByHeaderAndByCount() {
        var tenant =
                fault("http_status", "upstream", "{\"status\":501,\"header\":\"x-tenant\",\"header_pattern\":\"a.*\"}");
        var third = fault("http_status", "upstream", "{\"status\":502,\"header\":\"Every\",\"every\":3}");
        ask(get("/1", "X-Tenant: acme\r\n") + get("/2", "X-Tenant: bert\r\n") + get("/3"));
        assertThat(service.seen()).isEqualTo(get("/2", "X-Tenant: bert\r\n") + get("/3"));
        answer(ok("2") + ok("3"));
        ask(get("/e", "every: 1\r\n").repeat(7));
        answer(ok("e").repeat(5));
        assertThat(client.seen().split(" 501 ", -1)).hasSize(2);
        assertThat(client.seen().split(" 502 ", -1)).hasSize(3);
        assertThat(client.seen()).endsWith(ok("e"));
        count(tenant, 1, 0);
        count(third, 2, 0);
        assertThat(third.account().drawn()).isEqualTo(7);
        assertThat(third.decisions()).isEqualTo("--+--+-");
    }

    @Test
    void requestsAreCorruptedTooAndOtherBytesStay() {
        var entry =
                fault("http_body", "upstream", "{\"method\":\"POST\",\"pointer\":\"/count\",\"action\":\"overflow\"}");
        String gzip = "POST /z HTTP/1.1\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\n?";
        ask(get("/a") + post("/b", "{ \"count\" : 3, \"x\":1.0 }") + gzip);
        String edited = "{ \"count\" : 9223372036854775808, \"x\":1.0 }";
        assertThat(service.seen()).isEqualTo(get("/a") + post("/b", edited) + gzip);
        count(entry, 1, 1);
    }

    private String damaged(String action, String response) {
        fault("http_body", "downstream", "{\"action\":\"" + action + "\",\"size\":5,\"flips\":3}");
        ask(get("/a"));
        answer(response);
        return client.seen();
    }

    @Test
    void aTruncatedBodyHasTheLengthItSays() {
        String seen = damaged("truncated", ok(BODY));
        String body = seen.substring(seen.indexOf("\r\n\r\n") + 4);
        assertThat(BODY).startsWith(body).hasSizeGreaterThan(body.length());
        assertThat(seen).isEqualTo(ok(body));
    }

    @Test
    void anOversizedBodyIsStillTheSameJson() {
        assertThat(damaged("oversized", ok(BODY))).isEqualTo(ok(BODY + "     "));
    }

    @Test
    void aWrongLengthEndsTheConnection() {
        assertThat(damaged("wrong_length", ok(BODY))).isEqualTo(ok(BODY).replace("26", "42") + "<close>");
    }

    @Test
    void aWrongLengthOfAChunkEndsTheConnection() {
        String head = OK + "Transfer-Encoding: chunked\r\n\r\n";
        assertThat(damaged("wrong_length", head + "3\r\nabc\r\n0\r\n\r\n")).isEqualTo(head + "13\r\nabc<close>");
    }

    @Test
    void aWrongCharsetIsNotTheOneTheHeadTells() {
        String utf8 = new String("\"é\"".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(damaged("wrong_charset", ok(utf8))).isEqualTo(ok("\"é\""));
        ask(get("/a"));
        answer(ok("[1]"));
        assertThat(client.seen()).endsWith(ok("\0[\0001\0]"));
    }

    @Test
    void exactlyTheAskedForBitsAreFlipped() {
        String seen = damaged("bit_flips", ok(BODY));
        assertThat(seen).hasSameSizeAs(ok(BODY)).startsWith(OK + "Content-Length: 26\r\n\r\n");
        int flipped = 0;
        for (int i = 0; i < seen.length(); i++) {
            flipped += Integer.bitCount(seen.charAt(i) ^ ok(BODY).charAt(i));
        }
        assertThat(flipped).isEqualTo(3);
        count(toxics.getFirst().entry(), 1, 0);
    }
}
