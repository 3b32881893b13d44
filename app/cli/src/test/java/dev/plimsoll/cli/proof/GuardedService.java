package dev.plimsoll.cli.proof;

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
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A small service: `/price` needs the dependency and has a guard before it, `/health` needs nothing.
final class GuardedService implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Guard guard;
    private final URI dependency;
    private int refusal = 200;
    private @Nullable LongSupplier retryAfter;

    /// @param threads of the service; 0 for as many as it takes
    GuardedService(Guard guard, URI dependency, int threads) throws IOException {
        this.guard = guard;
        this.dependency = dependency;
        this.threads =
                threads == 0 ? Executors.newVirtualThreadPerTaskExecutor() : Executors.newFixedThreadPool(threads);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(this.threads);
        server.createContext("/price", this::price);
        server.createContext("/health", exchange -> answer(exchange, 200, "well"));
        server.start();
    }

    /// What callers get who are refused.
    GuardedService refusing(int status, @Nullable LongSupplier retryAfterSeconds) {
        refusal = status;
        retryAfter = retryAfterSeconds;
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void price(HttpExchange exchange) throws IOException {
        try {
            int status = guard.call(this::ask);
            answer(exchange, status, status < 400 ? "{\"price\": 7}" : "{}");
        } catch (Guard.Refused _) {
            LongSupplier seconds = retryAfter;
            if (seconds != null) {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds.getAsLong()));
            }
            answer(exchange, refusal, "{\"price\": null, \"cached\": true}");
        } catch (Exception failed) {
            answer(exchange, 500, "{}");
        }
    }

    private int ask() throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(dependency)
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
