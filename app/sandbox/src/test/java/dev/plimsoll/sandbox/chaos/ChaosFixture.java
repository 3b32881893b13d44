package dev.plimsoll.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// A chaos server and the calls to its control API.
public final class ChaosFixture implements AutoCloseable {
    public final ChaosServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public ChaosFixture(long seed) {
        try {
            server = ChaosServer.start(0, seed, () -> Instant.parse("2026-11-20T23:12:28Z"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> call(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public JsonNode done(String method, String path, String body) {
        var response = call(method, path, body);
        assertThat(response.statusCode())
                .as(method + " " + path + " " + response.body())
                .isBetween(200, 204);
        return response.body().isEmpty()
                ? WireJson.MAPPER.createObjectNode()
                : WireJson.MAPPER.readTree(response.body());
    }

    /// Makes a proxy named `p` and returns its port.
    public int proxy(int upstreamPort) {
        JsonNode proxy = done(
                "POST",
                "/proxies",
                "{\"name\":\"p\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"127.0.0.1:" + upstreamPort + "\"}");
        String listen = proxy.get("listen").stringValue();
        return Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1));
    }

    public void toxic(String json) {
        done("POST", "/proxies/p/toxics", json);
    }

    public void remove(String toxic) {
        done("DELETE", "/proxies/p/toxics/" + toxic, "");
    }

    /// The account of the last fault of that name.
    public JsonNode account(String toxic) {
        JsonNode found = null;
        for (JsonNode account : done("GET", "/ledger", "").get("toxics")) {
            if (account.get("toxic").stringValue().equals(toxic)) {
                found = account;
            }
        }
        assertThat(found).as("account of " + toxic).isNotNull();
        return found;
    }

    public static Socket connect(int port) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
