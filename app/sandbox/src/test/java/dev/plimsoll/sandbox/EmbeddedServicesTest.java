package dev.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Both services as a workbench uses them.
@Timeout(120)
class EmbeddedServicesTest {
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> call(String method, String address, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void aStubIsServedThroughAProxyAndNothingIsPrinted() throws Exception {
        // The logging facade itself warns once when, as in these tests, no logger is behind it.
        LoggerFactory.getLogger(EmbeddedServicesTest.class);
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true));
        System.setErr(new PrintStream(printed, true));
        URI stub;
        try (var services = new EmbeddedServices(1, InstantSource.system())) {
            stub = services.stubAddress();
            assertThat(services.stubAddress()).isEqualTo(stub);
            assertThat(stub.getHost()).isEqualTo("127.0.0.1");
            String mapping = "{\"request\":{\"method\":\"GET\",\"urlPath\":\"/orders/1\"},"
                    + "\"response\":{\"status\":200,\"jsonBody\":{\"id\":1,\"discount\":2}}}";
            assertThat(call("POST", stub + "/__admin/mappings", mapping).statusCode())
                    .isEqualTo(201);
            String proxy = "{\"name\":\"p\",\"upstream\":\"" + stub.getAuthority() + "\"}";
            String made =
                    call("POST", services.chaosAddress() + "/proxies", proxy).body();
            String listen = made.replaceAll(".*\"listen\":\"([^\"]+)\".*", "$1");
            assertThat(call("GET", "http://" + listen + "/orders/1", "").body()).isEqualTo("{\"id\":1,\"discount\":2}");
            String fault = "{\"type\":\"http_body\",\"attributes\":{\"method\":\"GET\",\"path\":\"/orders/{id}\","
                    + "\"pointer\":\"/discount\",\"action\":\"remove\"}}";
            call("POST", services.chaosAddress() + "/proxies/p/toxics", fault);
            assertThat(call("GET", "http://" + listen + "/orders/1", "").body()).isEqualTo("{\"id\":1}");
            // A client that would rather speak HTTP/2 is faulted on its first request, too.
            try (var fresh = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create("http://" + listen + "/orders/1"))
                        .build();
                assertThat(fresh.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"id\":1}");
            }
            assertThat(call("GET", "http://" + listen + "/nothing", "").statusCode())
                    .isEqualTo(404);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString()).isEmpty();
        assertThatThrownBy(() -> new Socket("127.0.0.1", stub.getPort())).isInstanceOf(IOException.class);
    }

    @Test
    void delayedStubsDoNotHoldAThreadEach() throws Exception {
        try (var services = new EmbeddedServices(1, InstantSource.system())) {
            var stub = services.stubAddress();
            call(
                    "POST",
                    stub + "/__admin/mappings",
                    "{\"request\":{\"urlPath\":\"/slow\"},\"response\":{\"status\":200,\"fixedDelayMilliseconds\":1500}}");
            var request = HttpRequest.newBuilder(URI.create(stub + "/slow"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            long start = System.nanoTime();
            var pending = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (int i = 0; i < 200; i++) {
                pending.add(client.sendAsync(request, BodyHandlers.ofString()));
            }
            for (var response : pending) {
                assertThat(response.get().statusCode()).isEqualTo(200);
            }
            // With a thread held by each, the server's 25 would need eight rounds: 12 s.
            assertThat((System.nanoTime() - start) / 1e6).isBetween(1500.0, 11_500.0);
        }
    }

    @Test
    void theJournalKeepsTheLastThousandRequestsTheNewestFirst() throws Exception {
        try (var services = new EmbeddedServices(1, InstantSource.system())) {
            String admin = services.stubAddress() + "/__admin/requests";
            for (int i = 0; i < 1010; i++) {
                call("GET", services.stubAddress() + "/r" + i, "");
            }
            JsonNode all = WireJson.read(call("GET", admin, "").body());
            assertThat(all.at("/meta/total").intValue()).isEqualTo(1000);
            assertThat(all.at("/requests/0/request/url").stringValue()).isEqualTo("/r1009");
            assertThat(all.at("/requests/999/request/url").stringValue()).isEqualTo("/r10");
            assertThat(all.at("/requests/0/responseDefinition/status").intValue())
                    .isEqualTo(404);
            String id = all.at("/requests/5/id").stringValue();
            assertThat(call("GET", admin + "/" + id, "").body()).contains("/r1004");
            call("DELETE", admin + "/" + id, "");
            assertThat(call("GET", admin + "/" + id, "").statusCode()).isEqualTo(404);
            assertThat(call("POST", admin + "/count", "{\"url\":\"/r1009\"}").body())
                    .contains("\"count\" : 1");
            call("DELETE", admin, "");
            assertThat(call("GET", admin, "").body()).contains("\"total\" : 0");
        }
    }

    @Test
    void nothingStartsUnlessAskedForAndNothingAfterClosing() {
        var services = new EmbeddedServices(1, InstantSource.system());
        services.close();
        services.close();
        assertThatThrownBy(services::stubAddress).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(services::chaosAddress).isInstanceOf(IllegalStateException.class);
    }
}
