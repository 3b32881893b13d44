package dev.plimsoll.sandbox.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.provider.ProviderDouble;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The short cut is held against WireMock's own way, which a request takes that says what encodings it accepts.
class ShortCutTest {
    private static final String LONG_WAY = "Accept-Encoding: identity\r\n";
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.0.0}
        paths:
          /orders:
            get:
              responses: {'200': {description: All, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}
            post:
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
              responses: {'201': {description: Made, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
          /orders/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}}]
            get:
              responses: {'200': {description: One, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
            delete:
              responses: {'204': {description: Gone}}
        components:
          schemas:
            Order:
              type: object
              required: [id, total]
              properties: {id: {type: integer, minimum: 1}, total: {type: number}}
        """;
    private static final List<String> REQUESTS = List.of(
            "GET /orders/17 HTTP/1.1\r\nHost: shop\r\nCookie: a=b\r\n",
            "GET /orders?page=2&page=3 HTTP/1.1\r\nHost: shop\r\nX-Twice: 1\r\nX-Twice: 2\r\n",
            "GET /orders/none HTTP/1.1\r\nHost: shop\r\n",
            "GET /carts/%7Bx%7D//..//y?q=%C3%A4 HTTP/1.1\r\nHost: shop\r\n",
            "PUT /orders/17 HTTP/1.1\r\nHost: shop\r\nContent-Length: 2\r\n",
            "HEAD /orders/17 HTTP/1.1\r\nHost: shop\r\n",
            "OPTIONS /orders/17 HTTP/1.1\r\nHost: shop\r\n",
            "DELETE /orders/17 HTTP/1.1\r\nHost: shop\r\n",
            "GET /orders/17 HTTP/1.1\r\nHost: shop\r\n",
            "POST /orders HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: 2\r\n",
            "POST /orders HTTP/1.1\r\n"
                    + "Host: shop\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 2\r\n",
            "GET http://elsewhere/orders/18 HTTP/1.1\r\nHost: elsewhere\r\n",
            "GET /orders/18 HTTP/1.0\r\n");

    private StubServer server;
    private StubServer other;

    @BeforeEach
    void start() throws IOException {
        server = start(provider());
        other = start(provider());
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    private static ProviderDouble provider() {
        return new ProviderDouble(
                new ContractReader().read(CONTRACT.getBytes(StandardCharsets.UTF_8), "orders.yaml"),
                (sort, draw) -> sort.name().charAt(0) + "" + Math.floorMod(draw, 100),
                1);
    }

    private static StubServer start(ProviderDouble provider) throws IOException {
        return StubServer.start(0, () -> provider, null);
    }

    /// The whole answer as text, but for the stub's id.
    private static String send(URI address, String head, String more) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String body = head.contains("Content-Length: 2") ? "{}" : "";
            socket.getOutputStream()
                    .write((head + more + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("Matched-Stub-Id: [0-9a-f-]{36}", "Matched-Stub-Id: X");
        }
    }

    private static JsonNode journal(URI address) throws IOException {
        String answer = send(address, "GET /__admin/requests HTTP/1.1\r\nHost: shop\r\n", "");
        JsonNode journal = Json.mapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        for (JsonNode request : journal.path("requests")) {
            ((ObjectNode) request).remove("id");
            ((ObjectNode) request).remove("timing");
            ((ObjectNode) request.path("stubMapping")).remove(List.of("id", "uuid"));
            ((ObjectNode) request.path("response").path("headers")).remove("Matched-Stub-Id");
            ((ObjectNode) request.path("request")).remove(List.of("loggedDate", "loggedDateString"));
            ((ObjectNode) request.path("request").path("headers")).remove("Accept-Encoding");
        }
        return journal;
    }

    private static String replaced(JsonNode journal, URI address) {
        return Json.pretty(journal)
                .replace(":" + address.getPort(), ":PORT")
                .replace("\"port\" : " + address.getPort(), "\"port\" : PORT");
    }

    @Test
    void everyAnswerIsTheOneThatWireMockWouldGive() throws IOException {
        for (String request : REQUESTS) {
            assertThat(send(server.address(), request, ""))
                    .as(request)
                    .isEqualTo(send(other.address(), request, LONG_WAY));
        }
    }

    @Test
    void theJournalIsTheOneThatWireMockWouldKeep() throws IOException {
        for (String request : REQUESTS) {
            send(server.address(), request, "");
            send(other.address(), request, LONG_WAY);
        }
        assertThat(replaced(journal(server.address()), server.address()))
                .contains("\"/orders/17\"", "\"X-Twice\"")
                .isEqualTo(replaced(journal(other.address()), other.address()));
    }

    @Test
    void stubsOfOthersGoBeforeTheDoubleAndAwayAgain() throws IOException {
        var admin = new WireMock(server.address().getPort());
        var stub = admin.register(
                WireMock.get("/orders/17").willReturn(WireMock.aResponse().withStatus(418)));
        assertThat(send(server.address(), REQUESTS.getFirst(), "")).startsWith("HTTP/1.1 418");
        admin.removeStubMapping(stub);
        assertThat(send(server.address(), REQUESTS.getFirst(), "")).startsWith("HTTP/1.1 200");
        admin.resetMappings();
        assertThat(send(server.address(), REQUESTS.getFirst(), "")).startsWith("HTTP/1.1 404");
    }

    @Test
    void aDelayForAllAnswersIsKept() throws IOException {
        new WireMock(server.address().getPort()).setGlobalFixedDelayVariable(150);
        long from = System.nanoTime();
        send(server.address(), REQUESTS.getFirst(), "");
        assertThat(System.nanoTime() - from).isGreaterThan(149_000_000L);
    }

    @Test
    void requestsAreCountedAndForgottenAsEver() throws IOException {
        var admin = new WireMock(server.address().getPort());
        send(server.address(), REQUESTS.getFirst(), "");
        send(server.address(), REQUESTS.getFirst(), LONG_WAY);
        admin.verifyThat(2, WireMock.getRequestedFor(WireMock.urlEqualTo("/orders/17")));
        admin.resetRequests();
        admin.verifyThat(0, WireMock.anyRequestedFor(WireMock.anyUrl()));
    }
}
