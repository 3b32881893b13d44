package dev.plimsoll.model.contract.consumer.har;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import dev.plimsoll.model.contract.consumer.use.Exchange;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarReaderTest {
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl";
    static final String HAR = """
            {"log": {"version": "1.2", "creator": {"name": "b", "version": "1"}, "entries": [
              {"startedDateTime": "2026-11-02T10:00:00Z", "time": 5,
               "request": {"method": "post", "url": "https://Shop.example:443/api/orders/7%20b?page=2&access_token=hush1",
                 "headers": [{"name": "Authorization", "value": "Bearer hush2hush2"}, {"name": ":path", "value": "/x"},
                             {"name": "Cookie", "value": "sid=hush3"}, {"name": "X-Tenant", "value": "blue"},
                             {"name": "X-Api-Key", "value": "hush4"}, {"name": "X-Odd", "value": "Basic aHVzaDU6aHVzaDU="}],
                 "queryString": [{"name": "page", "value": "2"}, {"name": "access_token", "value": "hush1"},
                                 {"name": "code", "value": "hush6"}],
                 "cookies": [{"name": "sid", "value": "hush3"}],
                 "postData": {"mimeType": "application/json",
                   "text": "{\\"item\\": \\"tea\\", \\"password\\": \\"hush7\\", \\"login\\": {\\"credentials\\": {\\"a\\": [\\"hush8\\"]}}}"}},
               "response": {"status": 200, "headers": [{"name": "Set-Cookie", "value": "sid=hush9"}],
                 "content": {"mimeType": "application/json; charset=utf-8", "encoding": "base64",
                   "text": "eyJpZCI6IDcsICJpdGVtcyI6IFt7InByaWNlIjogMX1dfQ=="}}},
              {"request": {"method": "GET", "url": "https://shop.example/api/list", "headers": []},
               "response": {"status": 200, "content": {"mimeType": "application/json", "text": "{\\"jwt\\": \\"%s\\", \\"note\\": \\"see %s\\"}"}}},
              {"request": {"method": "GET", "url": "wss://shop.example/live"}, "response": {"status": 101}},
              {"request": {"method": "GET", "url": "https://shop.example/gone"}, "response": {"status": 0}}
            ]}}
            """.replace("%s", TOKEN);

    private static Har read(String text) {
        return new HarReader().read(text.getBytes(StandardCharsets.UTF_8), "web.har");
    }

    @Test
    void anEntryIsAnExchange() {
        Har har = read(HAR);
        Exchange first = ConsumerUse.of(har, "web").exchanges().getFirst();

        assertThat(har.entries()).hasSize(2);
        assertThat(first.origin()).isEqualTo("https://shop.example");
        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.path()).isEqualTo("/api/orders/7 b");
        assertThat(first.query("page")).containsExactly("2");
        assertThat(first.header("x-tenant")).containsExactly("blue");
        assertThat(first.header(":path")).isNull();
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.position()).hasToString("web.har:2:3");
        assertThat(first.fieldsReceived())
                .extracting(FieldPath::toString)
                .containsExactly("$.id", "$.items", "$.items[*]", "$.items[*].price");
        assertThat(first.fieldsSent()).extracting(FieldPath::toString).contains("$.item", "$.password", "$.login");
    }

    @Test
    void whatIsLeftOutIsTold() {
        assertThat(read(HAR).notices())
                .containsExactly(
                        "web.har:17:3: the address of this entry is not one of HTTP, so it is left out.",
                        "web.har:18:3: this request got no answer, so it is left out.");
    }

    @Test
    void noCredentialIsKept() {
        List<Exchange> exchanges = ConsumerUse.of(read(HAR), "web").exchanges();
        String kept = exchanges.stream()
                .map(exchange ->
                        exchange.http().request() + " " + exchange.http().response()
                                + exchange.http().place().at().node().toJson())
                .reduce("", String::concat);

        assertThat(kept).doesNotContain("hush", "aHVzaDU", TOKEN).contains("blue", "tea", Credentials.REMOVED);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization,true", "set-cookie,true", "X-API-Key,true", "api_key,true", "refreshToken,true",
                "X-Amz-Signature,true",
        "passengers,false", "author,false", "page,false", "X-Tenant,false", "status,false", "monkey,false"
    })
    void credentialsAreKnownByTheirNames(String name, boolean secret) {
        assertThat(Credentials.isNamed(name)).isEqualTo(secret);
    }

    @Test
    void whatIsNoArchiveIsNamedWithItsPlace() {
        assertRefused("{\"interactions\": []}", "web.har:1:1", "no 'log'");
        assertRefused("{\"log\": {\"version\": \"1.2\"}}", "web.har:1:2", "no list 'entries'");
        assertRefused("{\"log\": {\"version\": \"2.0\", \"entries\": []}}", "web.har:1:10", "version '2.0'");
        assertRefused("{\"log\": {\"entries\": [{\"request\": {}}]}}", "web.har:1:22", "no 'response'");
        assertRefused(
                "{\"log\": {\"entries\": [{\"request\": {\"method\": \"GET\", \"url\": \"http://a/b\"}, \"response\": {\"status\": \"ok\"}}]}}",
                "web.har:1:87",
                "no HTTP status");
        assertThatThrownBy(() -> new HarReader(new ReadLimits(64, 512, 100))
                        .read(HAR.getBytes(StandardCharsets.UTF_8), "web.har"))
                .isInstanceOf(ContractProblem.class);
        String large = " ".repeat((64 << 20) + 1);
        assertThatThrownBy(() -> read(large)).hasMessageContaining("Record fewer calls");
    }

    private static void assertRefused(String text, String place, String what) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining(place)
                .hasMessageContaining(what);
    }

    /// Damaged files are read or refused by name, and never let a credential through.
    @Test
    void damagedFilesAreReadOrRefused() {
        long seed = 0x4841524cL;
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = HAR.getBytes(StandardCharsets.UTF_8);
            int edits = 1 + random.nextInt(4);
            for (int edit = 0; edit < edits; edit++) {
                bytes = damaged(bytes, random);
            }
            try {
                ConsumerUse.of(new HarReader().read(bytes, "web.har"), "web")
                        .exchanges()
                        .forEach(Exchange::fieldsReceived);
            } catch (ContractProblem expected) {
                refused++;
                assertThat(expected.getMessage())
                        .as("seed %d, round %d", seed, round)
                        .startsWith("web.har");
            }
        }
        assertThat(refused).as("seed %d", seed).isBetween(500, 2_999);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                bytes[at] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 1 -> java.util.Arrays.copyOf(bytes, Math.max(1, at));
            case 2 -> {
                int from = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
                System.arraycopy(bytes, from, bytes, at, length);
                yield bytes;
            }
            default -> {
                byte[] structure = "{}[],:\"null0".getBytes(StandardCharsets.UTF_8);
                bytes[at] = structure[random.nextInt(structure.length)];
                yield bytes;
            }
        };
    }
}
