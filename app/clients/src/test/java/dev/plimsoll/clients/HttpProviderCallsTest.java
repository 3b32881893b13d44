package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.consumer.ReplayOrder;
import dev.plimsoll.engine.consumer.ReplayPact;
import dev.plimsoll.engine.consumer.ReplayWatch;
import dev.plimsoll.engine.consumer.Secrets;
import dev.plimsoll.engine.port.ProviderCalls.Call;
import dev.plimsoll.engine.port.ProviderCalls.Reply;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.StubService.Stub;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.check.Verdict;
import dev.plimsoll.model.contract.consumer.replay.Replay;
import dev.plimsoll.model.contract.consumer.replay.ReplayedInteraction;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real WireMock and against sockets that misbehave.
class HttpProviderCallsTest {
    private static final String PACT = """
        {"consumer": {"name": "web"}, "provider": {"name": "shop"},
         "interactions": [
           {"type": "Synchronous/HTTP", "description": "an order",
            "request": {"method": "GET", "path": "/orders/5",
              "generators": {"path": {"type": "Regex", "regex": "/orders/[1-9][0-9]"}}},
            "response": {"status": 200, "body": {"contentType": "application/json", "content": {"id": 1}},
              "matchingRules": {"body": {"$.id": {"matchers": [{"match": "integer"}]}}}}},
           {"type": "Synchronous/HTTP", "description": "a price",
            "request": {"method": "GET", "path": "/prices"},
            "response": {"status": 200, "body": {"contentType": "application/json", "content": {"price": 1.5}}}},
           {"type": "Asynchronous/Messages", "description": "news", "contents": {"content": "x"}}],
         "metadata": {"pactSpecification": {"version": "4.0"}}}
        """;

    @TempDir
    Path folder;

    private static HttpProviderCalls calls(int mostBytes) {
        return new HttpProviderCalls(Duration.ofSeconds(20), mostBytes, false);
    }

    private static Call get(URI base) {
        return new Call("GET", base, "/", List.of(), Map.of(), null);
    }

    @Test
    void aPactIsReplayedAgainstWireMock() throws IOException {
        Path pact = Files.writeString(folder.resolve("pact.json"), PACT);
        try (EmbeddedServices services = new EmbeddedServices(1, InstantSource.system())) {
            URI address = services.stubAddress();
            new WireMockStubs(address)
                    .serve(List.of(
                            new Stub(
                                    new OperationKey("GET", "/orders/{id}"),
                                    200,
                                    "application/json",
                                    Json.mapper().readTree("{\"id\": 77, \"more\": true}")),
                            new Stub(
                                    new OperationKey("GET", "/prices"),
                                    200,
                                    "application/json",
                                    Json.mapper().readTree("{\"price\": \"1.5\"}"))));
            Replay replay = new ReplayPact(calls(1 << 20), InstantSource.system())
                    .replay(new ReplayOrder(pact, address, null, Secrets.NONE, 3), ReplayWatch.NONE);
            assertThat(replay.interactions())
                    .extracting(ReplayedInteraction::verdict)
                    .containsExactly(Verdict.PASS, Verdict.FAIL);
            assertThat(replay.interactions().getFirst().request()).matches("GET /orders/[1-9][0-9]");
            assertThat(replay.interactions().getLast().differences())
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.place()).isEqualTo("body $.price");
                        assertThat(found.expected()).isEqualTo("1.5");
                        assertThat(found.actual()).isEqualTo("\"1.5\"");
                        assertThat(found.pact().line()).isEqualTo(10);
                    });
            assertThat(replay.notices()).singleElement().asString().contains("'news' is a message");
            assertThat(replay.pactDigest()).hasSize(64);
        }
    }

    @Test
    void whatIsTooLargeOrCutOffIsToldApart() throws Exception {
        String large = "HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n" + "x".repeat(2000);
        assertThat(answered(large, 1000))
                .isInstanceOfSatisfying(
                        Reply.Unable.class, reply -> assertThat(reply.why()).contains("more than 1000 bytes"));
        assertThat(answered("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nx", 1000))
                .isInstanceOf(Reply.None.class);
        assertThat(answered("", 1000)).isInstanceOf(Reply.None.class);
        assertThat(answered("HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n", 1000))
                .isInstanceOfSatisfying(
                        Reply.Answer.class, reply -> assertThat(reply.status()).isEqualTo(302));
    }

    private static Reply answered(String answer, int mostBytes) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = Thread.ofVirtual().start(() -> answer(server, answer));
            Reply reply = calls(mostBytes).send(get(URI.create("http://127.0.0.1:" + server.getLocalPort())));
            thread.join();
            return reply;
        }
    }

    private static void answer(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            byte[] read = new byte[8192];
            assertThat(socket.getInputStream().read(read)).isPositive();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void onlyProvidersOnThisMachineAreCalledUnlessAllowed() {
        assertThatThrownBy(() -> calls(10).send(get(URI.create("http://192.0.2.1/"))))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("--allow-remote");
        assertThatThrownBy(() -> calls(10).send(get(URI.create("http://me:secret@127.0.0.1/"))))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("--header")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aBodyThatHttpClientsDoNotSendIsSaid() {
        Call call = new Call(
                "GET", URI.create("http://127.0.0.1:1"), "/", List.of(), Map.of(), new Call.Content("x", false));
        assertThat(calls(10).send(call))
                .isInstanceOfSatisfying(
                        Reply.Unable.class, reply -> assertThat(reply.why()).contains("cannot be sent over HTTP"));
    }
}
