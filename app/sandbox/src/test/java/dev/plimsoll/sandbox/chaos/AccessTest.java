package dev.plimsoll.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.run.RunCredential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A chaos service with a key: what a run may do with its credential, and what anybody may without one.
class AccessTest {
    private static final byte[] KEY = {1, 2, 3};
    private static final byte[] OTHER = {3, 2, 1};
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final RunCredential RUN =
            new RunCredential("R1", "r1", List.of("late", "gone"), START.plusSeconds(60));
    private static final String MINE = "{\"name\":\"r1\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"127.0.0.1:1\"}";
    private static final String LATE = "{\"name\":\"late\",\"type\":\"latency\",\"attributes\":{\"latency\":1}}";

    private volatile Instant now = START;
    private ChaosServer server;

    @BeforeEach
    void start() throws IOException {
        server = ChaosServer.start(0, 1, () -> now, KEY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> call(String token, String method, String target, String body) throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + target))
                            .method(method, BodyPublishers.ofString(body))
                            .header(RunCredential.HEADER, token)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private void refused(int status, String token, String method, String target, String body) throws Exception {
        assertThat(call(token, method, target, body).statusCode())
                .as("%s %s %s", method, target, body)
                .isEqualTo(status);
    }

    @Test
    void aRunDoesWhatItsCredentialIsForAndNothingElse() throws Exception {
        String token = RUN.token(KEY);
        assertThat(call(token, "POST", "/proxies", MINE).statusCode()).isEqualTo(201);
        assertThat(call(token, "POST", "/proxies/r1/toxics", LATE).statusCode()).isEqualTo(200);
        assertThat(call(token, "POST", "/leases", "{\"proxies\":[\"r1\"]}").statusCode())
                .isEqualTo(200);
        refused(403, token, "POST", "/proxies", MINE.replace("r1", "r2"));
        refused(403, token, "POST", "/proxies/r2/toxics", LATE);
        refused(403, token, "POST", "/proxies/r1/toxics", LATE.replace("late", "worse"));
        refused(403, token, "POST", "/proxies/r1/toxics", "{\"type\":\"latency\",\"attributes\":{}}");
        refused(403, token, "POST", "/proxies/r1/toxics/worse", "{}");
        refused(403, token, "POST", "/proxies/r2", "{}");
        refused(403, token, "POST", "/leases", "");
        refused(403, token, "POST", "/leases", "{\"proxies\":[\"r1\",\"r2\"]}");
        refused(403, token, "POST", "/populate", "[" + MINE + "]");
        now = START.plusSeconds(60);
        refused(403, token, "POST", "/proxies/r1/toxics", LATE.replace("late", "gone"));
        assertThat(call(token, "POST", "/leases", "{\"proxies\":[\"r1\"]}").body())
                .contains("the credential of run R1 ended at 2026-11-22T12:01:00Z");
    }

    @Test
    void withoutACredentialOneMayLookAndTakeAway() throws Exception {
        String token = RUN.token(KEY);
        call(token, "POST", "/proxies", MINE);
        call(token, "POST", "/proxies/r1/toxics", LATE);
        for (String foreign : List.of("none", RUN.token(OTHER))) {
            refused(401, foreign, "POST", "/proxies", MINE.replace("r1", "r2"));
            refused(401, foreign, "POST", "/proxies/r1/toxics", LATE.replace("late", "gone"));
            refused(401, foreign, "POST", "/proxies/r1", "{\"enabled\":false}");
            refused(401, foreign, "POST", "/leases", "");
            refused(401, foreign, "POST", "/populate", "[]");
        }
        assertThat(call("none", "GET", "/proxies", "").body()).contains("late");
        assertThat(call("none", "DELETE", "/proxies/r1/toxics/late", "").statusCode())
                .isEqualTo(204);
        assertThat(call("none", "POST", "/reset", "").statusCode()).isEqualTo(204);
        assertThat(call("none", "DELETE", "/proxies/r1", "").statusCode()).isEqualTo(204);
    }
}
