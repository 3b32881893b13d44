package dev.plimsoll.cli.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A node for tests: listens where the run says and passes every call on to the sandbox; with a number for an argument
/// it refuses while more connections than that were used within a second. At `/__state` it tells the file `state.json`.
public final class GatewayProgram {
    private static final long SECOND = 1_000_000_000;

    private GatewayProgram() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("PLIMSOLL_PORT"));
        String sandbox = System.getenv("PLIMSOLL_SANDBOX");
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Map<InetSocketAddress, Long> callers = new ConcurrentHashMap<>();
        server.createContext("/", exchange -> {
            long now = System.nanoTime();
            callers.put(exchange.getRemoteAddress(), now);
            callers.values().removeIf(seen -> now - seen > SECOND);
            if (args.length > 0 && callers.size() > Integer.parseInt(args[0])) {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            } else {
                pass(client, sandbox, exchange);
            }
        });
        server.createContext("/__state", GatewayProgram::tellState);
        server.start();
    }

    /// What the programs of a test wrote for its resources.
    private static void tellState(HttpExchange exchange) throws IOException {
        Path file = Path.of("state.json");
        byte[] body =
                Files.exists(file) ? Files.readAllBytes(file) : "{\"resources\":[]}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void pass(HttpClient client, String sandbox, HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(sent));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(value -> exchange.getResponseHeaders().add("Content-Type", value));
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }
}
