package dev.plimsoll.cli.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A chaos service that answers as a Toxiproxy 2.12 was seen to, and relays for real: the embedded one behind a door
/// that lets through only what that Toxiproxy knows. [PlainToxiproxyTest] holds it against the recorded answers.
final class PlainToxiproxy implements AutoCloseable {
    private static final Set<String> TYPES =
            Set.of("latency", "bandwidth", "slow_close", "timeout", "reset_peer", "slicer", "limit_data", "noop");
    private static final Set<String> OURS = Set.of("/leases", "/ledger", "/canaries", "/types");
    private static final List<String> IGNORED = List.of("lease", "once");

    private final EmbeddedServices services = new EmbeddedServices(1, InstantSource.system());
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final URI behind;
    private final HttpServer door;

    PlainToxiproxy() throws IOException {
        behind = services.chaosAddress();
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", this::answer);
        door.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getAddress().getPort());
    }

    /// Method, path and body of each call so far.
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path + " " + body);
            JsonNode json = read(body);
            boolean unknown = json != null && path.endsWith("/toxics") && !TYPES.contains(type(json, "latency"));
            if (OURS.contains(path)) {
                send(exchange, 404, "text/plain; charset=utf-8", "404 page not found\n");
            } else if (path.equals("/version") && exchange.getRequestMethod().equals("GET")) {
                send(exchange, 200, "application/json;charset=utf-8", "{\"version\": \"2.12.0-src\"}\n");
            } else {
                pass(exchange, unknown ? nameless((ObjectNode) json) : json == null ? body : plain(json));
            }
        }
    }

    private static JsonNode read(String body) {
        try {
            JsonNode json = Json.mapper().readTree(body);
            return json.isObject() ? json : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    private static String type(JsonNode json, String otherwise) {
        return json.path("type").asString(otherwise);
    }

    /// A type that the embedded service does not know either is refused as Toxiproxy refuses one.
    private static String nameless(ObjectNode json) {
        return json.put("type", "nosuch").toString();
    }

    private static String plain(JsonNode json) {
        IGNORED.forEach(field -> ((ObjectNode) json).remove(field));
        return json.toString();
    }

    private void pass(HttpExchange exchange, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(behind + exchange.getRequestURI().getRawPath()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(body))
                .header("User-Agent", exchange.getRequestHeaders().getFirst("User-Agent"))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            send(
                    exchange,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        door.stop(0);
        client.close();
        services.close();
    }
}
