package dev.plimsoll.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The control API against what a real Toxiproxy was seen to answer.
class ControlApiTest {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private ChaosFixture chaos;

    @BeforeEach
    void start() {
        chaos = new ChaosFixture(1);
    }

    @AfterEach
    void stop() {
        chaos.close();
    }

    private void expect(HttpResponse<String> response, int status, String contentType, String body) {
        assertThat(response.body()).isEqualTo(body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).isEqualTo(contentType);
    }

    private void refused(HttpResponse<String> response, int status, String error) {
        expect(response, status, TEXT, "{\"error\":\"" + error + "\",\"status\":" + status + "}\n");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private String create(String name) {
        var response = chaos.call(
                "POST",
                "/proxies",
                "{\"name\":\"" + name + "\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"127.0.0.1:1\"}");
        assertThat(response.statusCode()).isEqualTo(201);
        return response.body();
    }

    @Test
    void versionAndEmptyListAnswer() {
        expect(
                chaos.call("GET", "/version", ""),
                200,
                "application/json;charset=utf-8",
                "{\"version\": \"" + ControlRoutes.VERSION + "\"}\n");
        var proxies = chaos.call("GET", "/proxies", "");
        expect(proxies, 200, JSON, "{}");
        assertThat(proxies.headers().firstValue("Date")).contains("Fri, 20 Nov 2026 23:12:28 GMT");
        assertThat(proxies.headers().firstValue("X-Toxiproxy-Request-Id").orElse(""))
                .hasSize(20);
    }

    @Test
    void aProxyIsMadeReadChangedAndDeleted() {
        String made = create("a");
        assertThat(made)
                .matches("\\{\"name\":\"a\",\"listen\":\"127\\.0\\.0\\.1:[1-9][0-9]*\",\"upstream\":\"127.0.0.1:1\","
                        + "\"enabled\":true,\"Logger\":\\{},\"toxics\":\\[]}");
        expect(chaos.call("GET", "/proxies/a", ""), 200, JSON, made);
        expect(chaos.call("GET", "/proxies", ""), 200, JSON, "{\"a\":" + made + "}");
        String disabled = made.replace("\"enabled\":true", "\"enabled\":false");
        expect(chaos.call("POST", "/proxies/a", "{\"enabled\":false}"), 200, JSON, disabled);
        expect(chaos.call("PATCH", "/proxies/a", "{\"enabled\":true}"), 200, JSON, made);
        expect(chaos.call("PATCH", "/proxies/a", "{\"name\":\"renamed\"}"), 200, JSON, made);
        expect(
                chaos.call("PATCH", "/proxies/a", "{\"upstream\":\"127.0.0.1:2\",\"enabled\":true}"),
                200,
                JSON,
                made.replace("127.0.0.1:1\"", "127.0.0.1:2\""));
        expect(chaos.call("DELETE", "/proxies/a", ""), 204, "", "");
        refused(chaos.call("DELETE", "/proxies/a", ""), 404, "proxy not found");
        refused(chaos.call("GET", "/proxies/a", ""), 404, "proxy not found");
        refused(chaos.call("PATCH", "/proxies/a", "{\"enabled\":true}"), 404, "proxy not found");
    }

    @Test
    void theAddressOfAProxyIsFreeAsSoonAsItIsDisabled() {
        String made = create("a");
        String disabled = made.replace("\"enabled\":true", "\"enabled\":false");
        for (int i = 0; i < 300; i++) {
            expect(chaos.call("POST", "/proxies/a", "{\"enabled\":false}"), 200, JSON, disabled);
            expect(chaos.call("POST", "/proxies/a", "{\"enabled\":true}"), 200, JSON, made);
            String upstream = "127.0.0.1:" + (i % 2 + 1);
            made = made.replaceAll("\"upstream\":\"[^\"]*", "\"upstream\":\"" + upstream);
            disabled = made.replace("\"enabled\":true", "\"enabled\":false");
            expect(
                    chaos.call("POST", "/proxies/a", "{\"upstream\":\"" + upstream + "\",\"enabled\":true}"),
                    200,
                    JSON,
                    made);
        }
    }

    @Test
    void listenMayBeLeftOutAndUnknownFieldsAreIgnored() {
        assertThat(chaos.call("POST", "/proxies", "{\"name\":\"n\",\"upstream\":\"x:1\",\"foo\":\"bar\"}")
                        .body())
                .contains("\"listen\":\"127.0.0.1:")
                .contains("\"enabled\":true");
        assertThat(chaos.call(
                                "POST",
                                "/proxies",
                                "{\"name\":\"d\",\"listen\":\"127.0.0.1:21009\",\"upstream\":\"x:1\",\"enabled\":false}")
                        .body())
                .isEqualTo("{\"name\":\"d\",\"listen\":\"127.0.0.1:21009\",\"upstream\":\"x:1\",\"enabled\":false,"
                        + "\"Logger\":{},\"toxics\":[]}");
        assertThat(chaos.call("POST", "/proxies", "{\"name\":\"l\",\"listen\":\"localhost:0\",\"upstream\":\"x:1\"}")
                        .body())
                .contains("\"listen\":\"127.0.0.1:");
    }

    @Test
    void badProxiesAreRefusedInTheWordsOfTheOriginal() {
        create("a");
        refused(
                chaos.call("POST", "/proxies", "{\"name\":\"a\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"q:1\"}"),
                409,
                "proxy already exists");
        refused(chaos.call("POST", "/proxies", "{\"upstream\":\"x:1\"}"), 400, "missing required field: name");
        refused(chaos.call("POST", "/proxies", "{\"name\":\"z\"}"), 400, "missing required field: upstream");
        refused(
                chaos.call("POST", "/proxies", "{bad"),
                400,
                "bad request body: invalid character 'b' looking for beginning of object key string");
        refused(chaos.call("POST", "/proxies", ""), 400, "bad request body: EOF");
        refused(chaos.call("POST", "/proxies", "{\"name\":"), 400, "bad request body: unexpected EOF");
        refused(
                chaos.call("POST", "/proxies", "{\"name\":5}"),
                400,
                "bad request body: json: cannot unmarshal number into Go struct field Proxy.name of type string");
        refused(
                chaos.call("PATCH", "/proxies/a", "{\"enabled\":\"x\"}"),
                400,
                "bad request body: json: cannot unmarshal string into Go struct field Proxy.enabled of type bool");
        refused(chaos.call("PATCH", "/proxies/a", "{\"listen\":\"bad\"}"), 500, "address bad: missing port in address");
    }

    @Test
    void badListenAddressesAreRefused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + taken.getLocalPort();
            refused(listenOn(address), 500, "listen tcp " + address + ": bind: address already in use");
        }
        refused(listenOn("notaport"), 500, "listen tcp: address notaport: missing port in address");
        refused(listenOn("999.1.1.1:1"), 500, "listen tcp: lookup 999.1.1.1: no such host");
        refused(
                listenOn("192.0.2.7:8000"),
                400,
                "listen tcp: address 192.0.2.7:8000: a proxy of the sandbox listens on loopback only,"
                        + " use 127.0.0.1:8000");
        refused(listenOn("127.0.0.1:-1"), 500, "listen tcp: address -1: invalid port");
        refused(listenOn("127.0.0.1:65536"), 500, "listen tcp: address 65536: invalid port");
    }

    /// Whoever asks for all addresses of the machine, as clients in containers do, gets its loopback.
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:0", "[::]:0", ":0"})
    void allAddressesMeanLoopback(String listen) {
        assertThat(listenOn(listen).body()).contains("\"listen\":\"127.0.0.1:");
    }

    private HttpResponse<String> listenOn(String address) {
        return chaos.call("POST", "/proxies", "{\"name\":\"b\",\"listen\":\"" + address + "\",\"upstream\":\"x:1\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"latency\",\"attributes\":{\"latency\":100,\"jitter\":10}}"
                        + "|{\"attributes\":{\"latency\":100,\"jitter\":10},\"name\":\"latency_downstream\",\"type\":\"latency\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"name\":\"up1\",\"type\":\"latency\",\"stream\":\"upstream\",\"toxicity\":0.5,\"attributes\":{}}"
                        + "|{\"attributes\":{\"latency\":0,\"jitter\":0},\"name\":\"up1\",\"type\":\"latency\",\"stream\":\"upstream\",\"toxicity\":0.5}",
                "{\"name\":\"UPPER\",\"type\":\"latency\",\"stream\":\"UpStream\"}"
                        + "|{\"attributes\":{\"latency\":0,\"jitter\":0},\"name\":\"UPPER\",\"type\":\"latency\",\"stream\":\"UpStream\",\"toxicity\":1}",
                "{\"type\":\"bandwidth\",\"attributes\":{\"rate\":100}}"
                        + "|{\"attributes\":{\"rate\":100},\"name\":\"bandwidth_downstream\",\"type\":\"bandwidth\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"type\":\"slow_close\",\"attributes\":{\"delay\":100}}"
                        + "|{\"attributes\":{\"delay\":100},\"name\":\"slow_close_downstream\",\"type\":\"slow_close\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"type\":\"timeout\",\"attributes\":{\"timeout\":100}}"
                        + "|{\"attributes\":{\"timeout\":100},\"name\":\"timeout_downstream\",\"type\":\"timeout\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"type\":\"reset_peer\",\"attributes\":{\"timeout\":100}}"
                        + "|{\"attributes\":{\"timeout\":100},\"name\":\"reset_peer_downstream\",\"type\":\"reset_peer\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"type\":\"slicer\",\"attributes\":{\"average_size\":10,\"size_variation\":2,\"delay\":3}}"
                        + "|{\"attributes\":{\"average_size\":10,\"size_variation\":2,\"delay\":3},\"name\":\"slicer_downstream\",\"type\":\"slicer\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"type\":\"limit_data\",\"attributes\":{\"bytes\":100}}"
                        + "|{\"attributes\":{\"bytes\":100},\"name\":\"limit_data_downstream\",\"type\":\"limit_data\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"type\":\"noop\"}"
                        + "|{\"attributes\":{},\"name\":\"noop_downstream\",\"type\":\"noop\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"type\":\"latency\",\"name\":\"unkattr\",\"attributes\":{\"nosuch\":1}}"
                        + "|{\"attributes\":{\"latency\":0,\"jitter\":0},\"name\":\"unkattr\",\"type\":\"latency\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"type\":\"latency\",\"name\":\"tox5\",\"toxicity\":5.0}"
                        + "|{\"attributes\":{\"latency\":0,\"jitter\":0},\"name\":\"tox5\",\"type\":\"latency\",\"stream\":\"downstream\",\"toxicity\":5}",
                "{\"type\":\"latency\",\"name\":\"neg\",\"toxicity\":-1,\"attributes\":{\"latency\":-5}}"
                        + "|{\"attributes\":{\"latency\":-5,\"jitter\":0},\"name\":\"neg\",\"type\":\"latency\",\"stream\":\"downstream\",\"toxicity\":-1}",
                "{\"type\":\"packet_loss\",\"attributes\":{\"loss_rate\":0.25}}"
                        + "|{\"attributes\":{\"loss_rate\":0.25,\"correlation\":0},\"name\":\"packet_loss_downstream\",\"type\":\"packet_loss\",\"stream\":\"downstream\",\"toxicity\":1}",
                "{\"type\":\"http_throttle\",\"attributes\":{\"rate\":1.5}}"
                        + "|{\"attributes\":{\"rate\":1.5},\"name\":\"http_throttle_upstream\",\"type\":\"http_throttle\",\"stream\":\"upstream\",\"toxicity\":1}",
                "{\"type\":\"http_body\",\"attributes\":{\"method\":\"GET\",\"path\":\"/orders/{id}\",\"pointer\":\"/discount\",\"action\":\"remove\"}}"
                        + "|{\"attributes\":{\"method\":\"GET\",\"path\":\"/orders/{id}\",\"pointer\":\"/discount\",\"action\":\"remove\"},\"name\":\"http_body_downstream\",\"type\":\"http_body\",\"stream\":\"downstream\",\"toxicity\":1}",
            })
    void aToxicIsAnsweredAsItIsKept(String given, String expected) {
        create("a");
        expect(chaos.call("POST", "/proxies/a/toxics", given), 200, JSON, expected);
        expect(chaos.call("GET", "/proxies/a/toxics", ""), 200, JSON, "[" + expected + "]");
        assertThat(chaos.call("GET", "/proxies/a", "").body()).contains("\"toxics\":[" + expected + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"nosuch\"}|invalid toxic type",
                "{\"type\":\"latency\",\"stream\":\"sideways\",\"name\":\"x\"}|stream was invalid, can be either"
                        + " upstream or downstream",
                "{\"type\":\"latency\",\"attributes\":{\"latency\":\"abc\"}}|bad request body: json: cannot unmarshal"
                        + " string into Go struct field LatencyToxic.attributes.latency of type int64",
                "{\"type\":\"latency\",\"attributes\":{\"latency\":1.5}}|bad request body: json: cannot unmarshal"
                        + " number 1.5 into Go struct field LatencyToxic.attributes.latency of type int64",
                "{bad|bad request body: invalid character 'b' looking for beginning of object key string",
                "{\"type\":\"http_status\"}|bad request body: missing required attribute: status",
                "{\"type\":\"http_status\",\"attributes\":{\"status\":99}}|bad request body: status must be 200 to 599"
                        + " but is 99",
                "{\"type\":\"http_body\",\"attributes\":{\"pointer\":\"x\",\"action\":\"null\"}}|bad request body:"
                        + " pointer must be empty or begin with / but is x",
                "{\"type\":\"http_body\",\"attributes\":{\"pointer\":\"/x\"}}|bad request body: action must be one of"
                        + " remove, null, retype, replace, rename, unknown_enum, duplicate_key, overflow, truncated,"
                        + " oversized, wrong_length, wrong_charset, bit_flips but is missing",
                "{\"type\":\"packet_loss\",\"attributes\":{\"loss_rate\":\"x\"}}|bad request body: json: cannot"
                        + " unmarshal string into Go struct field PacketLossToxic.attributes.loss_rate of type float64",
            })
    void badToxicsAreRefused(String given, String error) {
        create("a");
        refused(chaos.call("POST", "/proxies/a/toxics", given), 400, error);
        expect(chaos.call("GET", "/proxies/a/toxics", ""), 200, JSON, "[]");
        assertThat(chaos.call("GET", "/ledger", "").body()).contains("\"toxics\":[]");
    }

    @Test
    void aToxicIsUpdatedReadAndDeleted() {
        create("a");
        refused(chaos.call("POST", "/proxies/nope/toxics", "{\"type\":\"latency\"}"), 404, "proxy not found");
        chaos.call(
                "POST", "/proxies/a/toxics", "{\"type\":\"latency\",\"attributes\":{\"latency\":100,\"jitter\":10}}");
        refused(chaos.call("POST", "/proxies/a/toxics", "{\"type\":\"latency\"}"), 409, "toxic already exists");
        String path = "/proxies/a/toxics/latency_downstream";
        String form = "{\"attributes\":{\"latency\":50,\"jitter\":%d},\"name\":\"latency_downstream\","
                + "\"type\":\"latency\",\"stream\":\"downstream\",\"toxicity\":%s}";
        expect(chaos.call("POST", path, "{\"attributes\":{\"latency\":50}}"), 200, JSON, form.formatted(10, "1"));
        String changed = form.formatted(7, "0.25");
        expect(chaos.call("PATCH", path, "{\"toxicity\":0.25,\"attributes\":{\"jitter\":7}}"), 200, JSON, changed);
        expect(
                chaos.call("PATCH", path, "{\"name\":\"q\",\"type\":\"timeout\",\"stream\":\"upstream\"}"),
                200,
                JSON,
                changed);
        refused(
                chaos.call("PATCH", path, "{\"attributes\":{\"latency\":\"s\"}}"),
                400,
                "bad request body: json: cannot unmarshal string into Go struct field"
                        + " LatencyToxic.attributes.latency of type int64");
        expect(chaos.call("GET", path, ""), 200, JSON, changed);
        expect(chaos.call("DELETE", path, ""), 204, "", "");
        refused(chaos.call("DELETE", path, ""), 404, "toxic not found");
        refused(chaos.call("GET", path, ""), 404, "toxic not found");
        refused(chaos.call("PATCH", path, "{\"toxicity\":1}"), 404, "toxic not found");
    }

    @Test
    void upstreamToxicsAreListedFirst() {
        create("a");
        chaos.call("POST", "/proxies/a/toxics", "{\"type\":\"noop\"}");
        chaos.call("POST", "/proxies/a/toxics", "{\"type\":\"noop\",\"stream\":\"upstream\"}");
        assertThat(chaos.call("GET", "/proxies/a/toxics", "").body()).matches(".*noop_upstream.*noop_downstream.*");
    }

    @Test
    void resetEnablesAllAndRemovesAllToxics() {
        create("a");
        chaos.call("POST", "/proxies/a/toxics", "{\"type\":\"latency\"}");
        chaos.call("POST", "/proxies/a", "{\"enabled\":false}");
        expect(chaos.call("POST", "/reset", ""), 204, "", "");
        assertThat(chaos.call("GET", "/proxies/a", "").body())
                .contains("\"enabled\":true")
                .contains("\"toxics\":[]");
        assertThat(chaos.call("GET", "/ledger", "").body()).contains("\"active\":false");
        refused(chaos.call("POST", "/reset?seed=x", ""), 400, "seed must be a whole number but is x");
        expect(chaos.call("POST", "/reset?ledger&seed=7", ""), 204, "", "");
        assertThat(chaos.call("GET", "/ledger", "").body()).contains("\"seed\":7,\"toxics\":[]");
    }

    @Test
    void populateMakesManyAndStopsAtTheFirstThatFails() {
        String p1 = "{\"name\":\"p1\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"127.0.0.1:1\"}";
        String p2 = "{\"name\":\"p2\",\"listen\":\"127.0.0.1:21102\",\"upstream\":\"127.0.0.1:1\",\"enabled\":false}";
        var made = chaos.call("POST", "/populate", "[" + p1 + "," + p2 + "]");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body())
                .startsWith("{\"proxies\":[{\"name\":\"p1\",")
                .endsWith("\"enabled\":false,\"Logger\":{},\"toxics\":[]}]}");
        String kept = chaos.call("GET", "/proxies/p2", "").body();
        expect(chaos.call("POST", "/populate", "[" + p2 + "]"), 201, JSON, "{\"proxies\":[" + kept + "]}");
        expect(chaos.call("POST", "/populate", "[]"), 201, JSON, "{\"proxies\":null}");
        expect(
                chaos.call("POST", "/populate", "{\"name\":\"p1\"}"),
                400,
                JSON,
                "{\"error\":\"bad request body: json: cannot unmarshal object into Go value of type []struct {"
                        + " toxiproxy.Proxy; Enabled *bool \\\"json:\\\\\\\"enabled\\\\\\\"\\\" }\","
                        + "\"status\":400,\"proxies\":null}");
        expect(
                chaos.call("POST", "/populate", "[{\"name\":\"p3\",\"listen\":\"127.0.0.1:0\"}]"),
                400,
                JSON,
                "{\"error\":\"missing required field: upstream at proxy 1\",\"status\":400,\"proxies\":null}");
        expect(
                chaos.call("POST", "/populate", "[{\"upstream\":\"q:1\"}]"),
                400,
                JSON,
                "{\"error\":\"missing required field: name at proxy 1\",\"status\":400,\"proxies\":null}");
        String listen = listenOf(chaos.call("POST", "/populate", "[" + p1.replace("p1", "p4") + "]")
                .body());
        var half = chaos.call(
                "POST",
                "/populate",
                "[" + p1.replace("p1", "p6") + "," + p1.replace("p1", "p5").replace("127.0.0.1:0", listen) + "]");
        assertThat(half.statusCode()).isEqualTo(500);
        assertThat(half.body())
                .startsWith("{\"error\":\"listen tcp " + listen
                        + ": bind: address already in use\",\"status\":500,\"proxies\":[{\"name\":\"p6\"");
    }

    private static String listenOf(String body) {
        int at = body.indexOf("\"listen\":\"") + 10;
        return body.substring(at, body.indexOf('"', at));
    }

    @Test
    void browsersWrongMethodsAndUnknownPathsAreTurnedAway() {
        expect(chaos.call("GET", "/proxies", "", "User-Agent", "Mozilla/5.0"), 403, TEXT, "User agent not allowed\n");
        for (String path : new String[] {"/nosuch", "/proxies/", "/proxies/a/b", "//"}) {
            expect(chaos.call("GET", path, ""), 404, TEXT, "404 page not found\n");
        }
        expect(chaos.call("PUT", "/proxies/a", "{}"), 405, "", "");
        expect(chaos.call("GET", "/reset", ""), 405, "", "");
        expect(chaos.call("OPTIONS", "/proxies", ""), 405, "", "");
        expect(chaos.call("HEAD", "/version", ""), 405, "", "");
    }

    @Test
    void namesAreDecodedAndAngleBracketsEscaped() {
        var made =
                chaos.call("POST", "/proxies", "{\"name\":\"a <b>\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"x:1\"}");
        assertThat(made.body()).contains("a \\u003cb\\u003e");
        expect(chaos.call("GET", "/proxies/a%20%3Cb%3E", ""), 200, JSON, made.body());
    }
}
