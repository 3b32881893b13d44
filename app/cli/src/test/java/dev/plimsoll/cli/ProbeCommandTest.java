package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A provider and its brittle twin meet clients that misread the contract.
class ProbeCommandTest {
    private static final String BASE = """
            openapi: 3.0.3
            info: {title: Orders, version: "1"}
            paths:
              /orders:
                post:
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [quantity]
                          properties:
                            quantity: {type: integer, minimum: 1, maximum: 100}
                            note: {type: string, maxLength: 10}
                  responses:
                    "201": {description: made}
                    "400": {description: wrong}
            """;

    @TempDir
    private Path folder;

    private HttpServer server;
    private final List<Integer> orders = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String start(boolean brittle) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/orders", exchange -> answer(exchange, order(exchange, brittle), ""));
        server.createContext("/state", exchange -> answer(exchange, 200, orders.toString()));
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private int order(HttpExchange exchange, boolean brittle) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String text = new String(body, StandardCharsets.UTF_8);
        JsonNode order;
        try {
            order = Json.mapper().readTree(text);
        } catch (JacksonException broken) {
            if (brittle) {
                orders.add(0); // half an order
            }
            return brittle ? 500 : 400;
        }
        int quantity = order.path("quantity").asInt(0);
        if (!brittle
                && (text.contains("\uFFFD")
                        || quantity < 1
                        || quantity > 100
                        || !order.path("currency").asString("").equals("EUR"))) {
            return 400;
        }
        boolean again = key != null && !keys.add(key);
        if (brittle || !again) {
            orders.add(quantity);
        }
        return 201;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Shell.Outcome probe(String address, String... more) throws IOException {
        Path base = Files.writeString(folder.resolve("v1.yaml"), BASE);
        Path revision = Files.writeString(
                folder.resolve("v2.yaml"),
                BASE.replace("[quantity]", "[quantity, currency]")
                        .replace("note: {", "currency: {type: string, enum: [EUR]}\n                note: {"));
        List<String> args = new ArrayList<>(List.of("probe", base.toString(), revision.toString()));
        // Not a test of how fast a busy machine is.
        args.addAll(List.of("--provider", address, "--budget", "60000"));
        args.addAll(List.of(more));
        return new Shell(folder.resolve("workspace")).call(args.toArray(String[]::new));
    }

    @Test
    void theGracefulTwinPassesEveryCheck() throws IOException {
        String address = start(false);
        Shell.Outcome outcome = probe(address, "--state", address + "/state");

        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out())
                .containsPattern("CLIENT +OPERATIONS +DEFINED ERROR .* NO PARTIAL WRITE +RECOVERY")
                .containsPattern("duplicate-retry +1 +ok +ok +ok +ok +ok")
                .doesNotContain("FAIL");
    }

    @Test
    void theBrittleTwinFailsWhereItIsBrittle() throws IOException {
        String address = start(true);
        Shell.Outcome outcome = probe(address, "--state", address + "/state", "--json");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        List<String> failed = new ArrayList<>();
        for (JsonNode one : Json.mapper().readTree(outcome.out()).get("misreadings")) {
            one.get("checks").properties().stream()
                    .filter(check -> !check.getValue().get("passed").booleanValue())
                    .forEach(check -> failed.add(one.get("client").stringValue() + ": " + check.getKey()));
        }
        assertThat(failed)
                .contains(
                        "old-schema: defined error",
                        "wrong-unit: defined error",
                        "truncated-read: no server error",
                        "truncated-read: no partial write",
                        "duplicate-retry: no partial write")
                .noneMatch(line -> line.endsWith("recovery") || line.endsWith("latency budget"));
    }

    @Test
    void whatCannotBeToldIsNotSaid() throws IOException {
        String address = start(true);

        assertThat(probe(address, "--client", "duplicate-retry").out())
                .doesNotContain("NO PARTIAL WRITE")
                .contains("Graceful: 1 of 1 misreading.");
        assertThat(probe(address, "--client", "tired").err()).contains("No client is called 'tired'; there are old-");
        assertThat(probe(address, "--state", address + "/nowhere").err())
                .contains("The state of the provider cannot be read at " + address + "/nowhere: status 404.");
    }
}
