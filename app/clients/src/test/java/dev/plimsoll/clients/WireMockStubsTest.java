package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.StubService.Stub;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against a real WireMock.
class WireMockStubsTest {
    private static final EmbeddedServices SERVICES = new EmbeddedServices(1, InstantSource.system());
    private static WireMockStubs stubs;

    @BeforeAll
    static void start() {
        stubs = new WireMockStubs(SERVICES.stubAddress());
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    private static Stub stub(String method, String path, String json) {
        return new Stub(
                new OperationKey(method, path),
                200,
                "application/json",
                Json.mapper().readTree(json));
    }

    @Test
    void answersAsTheStubSays() throws Exception {
        stubs.serve(List.of(new Stub(
                new OperationKey("POST", "/orders"),
                201,
                "application/vnd.shop+json",
                Json.mapper().readTree("{\"id\":7,\"note\":\"é\"}"))));

        var answer = TestHttp.call("POST", URI.create(stubs.address() + "/orders"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.shop+json");
        assertThat(answer.body()).isEqualTo("{\"id\":7,\"note\":\"é\"}");
        assertThat(TestHttp.get(stubs.address(), "/orders").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsNumbersAsTheyAre() throws Exception {
        stubs.serve(List.of(stub("GET", "/n", "[12345678901234567890,0.1000]")));

        assertThat(TestHttp.get(stubs.address(), "/n").body()).startsWith("[12345678901234567890,0.1");
    }

    @Test
    void answersWithoutABody() throws Exception {
        stubs.serve(List.of(new Stub(new OperationKey("DELETE", "/orders/{id}"), 204, null, null)));

        var answer = TestHttp.call("DELETE", URI.create(stubs.address() + "/orders/7"));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/orders,/orders?full=true",
        "/orders/{id},/orders/7",
        "/orders/{id},/orders/a%20b",
        "/orders/{order-id}/items/{item_id},/orders/7/items/8",
        "/orders/{id}.json,/orders/7.json",
        "/spans/{from}-{to},/spans/1-2",
        "/orders/{id}:cancel,/orders/7:cancel",
        "/find(name='{name}'),/find(name='x')",
        "/a.b/{x},/a.b/1",
        "/,/"
    })
    void recognisesThePathsOfContracts(String path, String target) throws Exception {
        stubs.serve(List.of(stub("GET", path, "true")));

        assertThat(TestHttp.get(stubs.address(), target).statusCode()).isEqualTo(200);
        assertThat(TestHttp.get(stubs.address(), "/other" + target).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aParameterIsOneSegmentAndADotIsADot() throws Exception {
        stubs.serve(List.of(stub("GET", "/orders/{id}", "1"), stub("GET", "/{x}.json", "2")));

        assertThat(TestHttp.get(stubs.address(), "/orders/7/items").statusCode())
                .isEqualTo(404);
        assertThat(TestHttp.get(stubs.address(), "/axjson").statusCode()).isEqualTo(404);
    }

    @Test
    void thePathWithFewerParametersGoesFirst() throws Exception {
        stubs.serve(List.of(
                stub("GET", "/orders/{id}", "\"one\""),
                stub("GET", "/orders/latest", "\"latest\""),
                stub("GET", "/{kind}/{id}", "\"any\"")));

        assertThat(TestHttp.get(stubs.address(), "/orders/latest").body()).isEqualTo("\"latest\"");
        assertThat(TestHttp.get(stubs.address(), "/orders/7").body()).isEqualTo("\"one\"");
        assertThat(TestHttp.get(stubs.address(), "/things/7").body()).isEqualTo("\"any\"");
    }

    @Test
    void ofTwoStubsForAnOperationTheFirstAnswers() throws Exception {
        stubs.serve(List.of(stub("GET", "/twice", "1"), stub("GET", "/twice", "2")));

        assertThat(TestHttp.get(stubs.address(), "/twice").body()).isEqualTo("1");
    }

    @Test
    void servingReplacesAndClearingRemoves() throws Exception {
        stubs.serve(List.of(stub("GET", "/old", "1")));
        stubs.serve(List.of(stub("GET", "/new", "1")));
        assertThat(TestHttp.get(stubs.address(), "/old").statusCode()).isEqualTo(404);
        assertThat(TestHttp.get(stubs.address(), "/new").statusCode()).isEqualTo(200);

        stubs.clear();
        assertThat(TestHttp.get(stubs.address(), "/new").statusCode()).isEqualTo(404);

        stubs.serve(List.of(stub("GET", "/new", "1")));
        stubs.serve(List.of());
        assertThat(TestHttp.get(stubs.address(), "/new").statusCode()).isEqualTo(404);
    }

    @Test
    void takesALargeContract() throws Exception {
        stubs.serve(IntStream.range(0, 1_500)
                .mapToObj(i -> stub("GET", "/things" + i + "/{id}", "\"" + "x".repeat(1_000) + i + "\""))
                .toList());

        assertThat(TestHttp.get(stubs.address(), "/things1499/7").body()).endsWith("x1499\"");
    }

    @Test
    void saysWhichServiceRefusedWhat() throws Exception {
        try (var api = new ScriptedApi(_ -> new ScriptedApi.Answer(422, "{\n \"errors\": [ \"no\" ] }"))) {
            assertThatThrownBy(() -> new WireMockStubs(api.address()).clear())
                    .isInstanceOf(ServiceProblem.class)
                    .hasMessageContaining("WireMock at " + api.address() + " answered 422")
                    .hasMessageContaining("remove its stubs")
                    .hasMessageContaining("{ \"errors\": [ \"no\" ] }");
        }
    }
}
