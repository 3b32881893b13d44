package dev.plimsoll.cli.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.model.json.Json;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/// For tests: a consumer that asks a dependency for its rates and prints what it got, or a node that asks the same
/// behind a circuit breaker, and passes every other call on to the sandbox.
public final class RatesProgram {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RatesProgram() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            HttpResponse<byte[]> rates = rates();
            System.out.println(rates.statusCode() + " " + Json.sha256(rates.body()));
            System.exit(rates.statusCode() == 200 ? 0 : 1);
        }
        int port = Integer.parseInt(System.getenv("PLIMSOLL_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        CircuitBreaker breaker = CircuitBreaker.of(
                "rates",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(6)
                        .minimumNumberOfCalls(6)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofMillis(400))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
        server.createContext("/rates", exchange -> guarded(breaker, exchange));
        server.createContext("/", RatesProgram::pass);
        server.start();
    }

    private static HttpResponse<byte[]> rates() throws IOException, InterruptedException {
        URI address = URI.create(System.getenv("PLIMSOLL_DEPENDENCY_RATES") + "/rates");
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void guarded(CircuitBreaker breaker, HttpExchange exchange) throws IOException {
        try {
            answer(exchange, 200, breaker.executeCallable(() -> {
                HttpResponse<byte[]> rates = rates();
                if (rates.statusCode() != 200) {
                    throw new IOException("status " + rates.statusCode());
                }
                return rates.body();
            }));
        } catch (CallNotPermittedException refused) {
            answer(exchange, 200, "cached".getBytes(StandardCharsets.UTF_8));
        } catch (Exception failed) {
            answer(exchange, 502, new byte[0]);
        }
    }

    private static void pass(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(System.getenv("PLIMSOLL_SANDBOX") + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(sent));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<byte[]> reply = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            reply.headers()
                    .firstValue("Content-Type")
                    .ifPresent(value -> exchange.getResponseHeaders().add("Content-Type", value));
            answer(exchange, reply.statusCode(), reply.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
