package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.clients.ScriptedApi.Answer;
import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Services that refuse, lose answers, say something else, or are not there.
class MisbehavingServiceTest {
    private static final Route ROUTE = new Route("r", URI.create("http://127.0.0.1:1"));
    private static final PlannedFault RESET = new PlannedFault("reset", "?", new Fault.ConnectionReset(), 0.5, null);
    private static final Answer LOST = new Answer(0, "");
    private static final Answer NONE = new Answer(204, "");

    @Test
    void aToxiproxyDoesNotCountHits() throws IOException {
        try (var api =
                new ScriptedApi(call -> call.startsWith("DELETE") ? NONE : new Answer(404, "404 page not found\n"))) {
            assertThat(new ToxiproxyChaos(api.address()).remove(ROUTE, "reset")).isEqualTo(ChaosService.UNKNOWN_HITS);
        }
    }

    @Test
    void aToxiproxyCannotChangePayloads() throws IOException {
        var missing = new PlannedFault(
                "m", "?", new Fault.MissingField(new OperationKey("GET", "/a"), "200", List.of("x")), 1, null);
        try (var api = new ScriptedApi(_ -> new Answer(400, "{\"error\":\"invalid toxic type\",\"status\":400}\n"))) {
            assertThatThrownBy(() -> new ToxiproxyChaos(api.address()).inject(ROUTE, missing))
                    .isInstanceOfSatisfying(
                            ServiceProblem.class,
                            problem -> assertThat(problem.remedy()).contains("embedded chaos service"));
        }
    }

    @Test
    void anAnswerThatIsLostIsAskedForOnceMore() throws IOException {
        var calls = new AtomicInteger();
        try (var api = new ScriptedApi(_ -> calls.incrementAndGet() == 1 ? LOST : NONE)) {
            new ToxiproxyChaos(api.address()).close(ROUTE);

            assertThat(api.asked()).containsExactly("DELETE /proxies/r", "DELETE /proxies/r");
        }
    }

    @Test
    void aFaultThatIsThereAfterALostAnswerIsInjected() throws IOException {
        var calls = new AtomicInteger();
        try (var api =
                new ScriptedApi(_ -> calls.incrementAndGet() == 1 ? LOST : new Answer(409, "toxic already exists"))) {
            new ToxiproxyChaos(api.address()).inject(ROUTE, RESET);

            assertThat(api.asked()).hasSize(2);
        }
    }

    @Test
    void aFaultThatWasNeverThereHasNoHits() throws IOException {
        try (var api = new ScriptedApi(_ -> new Answer(404, "{\"error\":\"toxic not found\",\"status\":404}"))) {
            assertThat(new ToxiproxyChaos(api.address()).remove(ROUTE, "x")).isZero();
            assertThat(api.asked()).containsExactly("DELETE /proxies/r/toxics/x");
        }
    }

    @Test
    void faultsThatStayAreCounted() throws IOException {
        try (var api = new ScriptedApi(call -> switch (call) {
            case "GET /proxies" -> new Answer(200, "{\"r\":{\"toxics\":[{\"name\":\"a\"},{\"name\":\"b\"}]}}");
            case "POST /proxies" -> new Answer(201, "{\"listen\":\"127.0.0.1:1\"}");
            case "DELETE /proxies/r" -> NONE;
            default -> new Answer(500, "cannot");
        })) {
            var chaos = new ToxiproxyChaos(api.address());
            chaos.open("r", URI.create("http://127.0.0.1:2"));

            assertThat(chaos.removeAll()).isEqualTo(2);
            assertThat(api.asked()).contains("DELETE /proxies/r/toxics/a", "DELETE /proxies/r/toxics/b");
        }
    }

    @Test
    void whatIsNotThereDoesNotAnswer() throws IOException {
        URI nowhere;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:" + taken.getLocalPort());
        }
        assertThatThrownBy(() -> new ToxiproxyChaos(nowhere).open("r", URI.create("http://127.0.0.1:2")))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("Toxiproxy at " + nowhere + " did not answer")
                .hasMessageContaining("See whether it runs");
    }

    @Test
    void anotherServiceAtTheAddressIsNoticed() throws IOException {
        try (var api = new ScriptedApi(_ -> new Answer(200, "<html>" + "x".repeat(5_000)))) {
            assertThatThrownBy(() -> new WireMockStubs(api.address()).version())
                    .isInstanceOf(ServiceProblem.class)
                    .hasMessageContaining("something else than JSON")
                    .hasMessageContaining("<html>")
                    .message()
                    .hasSizeLessThan(600);
        }
    }

    @Test
    void aRouteThatIsNotSaidIsAProblem() throws IOException {
        try (var api = new ScriptedApi(call -> call.startsWith("POST") ? new Answer(201, "{}") : NONE)) {
            assertThatThrownBy(() -> new ToxiproxyChaos(api.address()).open("r", URI.create("http://127.0.0.1:2")))
                    .isInstanceOf(ServiceProblem.class)
                    .hasMessageContaining("open the route 'r'");
        }
    }
}
