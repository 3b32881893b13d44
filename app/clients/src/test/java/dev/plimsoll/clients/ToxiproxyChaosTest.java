package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.StubService.Stub;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against the embedded chaos service with a WireMock behind it.
class ToxiproxyChaosTest {
    private static final EmbeddedServices SERVICES = new EmbeddedServices(1, InstantSource.system());
    private static final OperationKey ORDER = new OperationKey("GET", "/orders/{id}");
    private static final String BODY = "{\"id\":7,\"items\":[{\"a/b~\":1,\"c\":2},{\"a/b~\":3}]}";
    private static URI provider;
    private static URI service;

    private final ToxiproxyChaos chaos = new ToxiproxyChaos(service);
    private Route route;

    @BeforeAll
    static void start() throws IOException {
        provider = SERVICES.stubAddress();
        service = SERVICES.chaosAddress();
        var body = Json.mapper().readTree(BODY);
        new WireMockStubs(provider)
                .serve(List.of(
                        new Stub(ORDER, 200, "application/json", body),
                        new Stub(new OperationKey("GET", "/shop/orders/{id}"), 200, "application/json", body)));
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @BeforeEach
    void open() {
        route = chaos.open("a route/with % signs", provider);
    }

    @AfterEach
    void release() {
        chaos.release();
    }

    private static PlannedFault planned(String id, Fault fault) {
        return new PlannedFault(id, "Does it still work?", fault, 1, null);
    }

    private static PlannedFault missing(String... path) {
        return planned("missing " + path[path.length - 1], new Fault.MissingField(ORDER, "200", List.of(path)));
    }

    private String order() throws Exception {
        return TestHttp.get(route.address(), "/orders/7").body();
    }

    @Test
    void aRouteLeadsToTheProvider() throws Exception {
        assertThat(route.name()).isEqualTo("a route/with % signs");
        assertThat(route.address().getHost()).isEqualTo("127.0.0.1");
        assertThat(order()).isEqualTo(BODY);
    }

    @Test
    void anOpenRouteIsReplaced() throws Exception {
        chaos.inject(route, missing("id"));
        Route again = chaos.open(route.name(), provider);

        assertThat(TestHttp.get(again.address(), "/orders/7").body()).isEqualTo(BODY);
    }

    @Test
    void aClosedRouteLeadsNowhereAndMayBeClosedAgain() {
        chaos.close(route);
        chaos.close(route);

        assertThatThrownBy(this::order).isInstanceOf(IOException.class);
    }

    @Test
    void latencyDelaysUntilItIsRemoved() throws Exception {
        order();
        chaos.inject(route, planned("slow", new Fault.Latency(Duration.ofMillis(300), Duration.ofMillis(50))));

        long begin = System.nanoTime();
        order();
        assertThat(System.nanoTime() - begin).isGreaterThan(240_000_000);
        assertThat(chaos.remove(route, "slow")).isPositive();
    }

    @Test
    void connectionsAreReset() throws Exception {
        chaos.inject(route, planned("reset", new Fault.ConnectionReset()));

        assertThatThrownBy(this::order).isInstanceOf(IOException.class);
        assertThat(chaos.remove(route, "reset")).isPositive();
        assertThat(order()).isEqualTo(BODY);
    }

    @Test
    void aFieldIsMissingAndEveryHitIsCounted() throws Exception {
        chaos.inject(route, missing("id"));

        assertThat(order()).isEqualTo("{\"items\":[{\"a/b~\":1,\"c\":2},{\"a/b~\":3}]}");
        order();
        assertThat(chaos.remove(route, "missing id")).isEqualTo(2);
        assertThat(chaos.remove(route, "missing id")).isZero();
        assertThat(order()).isEqualTo(BODY);
    }

    @Test
    void aFieldOfEveryItemIsMissingWhateverItsName() throws Exception {
        chaos.inject(route, missing("items", "*", "a/b~"));

        assertThat(order()).isEqualTo("{\"id\":7,\"items\":[{\"c\":2},{}]}");
    }

    @Test
    void payloadFaultsFollowTheBasePathOfTheProvider() throws Exception {
        Route shop = chaos.open("shop", URI.create(provider + "/shop/"));
        chaos.inject(shop, missing("id"));

        assertThat(TestHttp.get(shop.address(), "orders/7").body()).doesNotContain("\"id\"");
        assertThat(chaos.remove(shop, "missing id")).isEqualTo(1);
    }

    @Test
    void hitsAreThoseOfTheLastFaultOfThatName() throws Exception {
        chaos.inject(route, missing("id"));
        order();
        chaos.remove(route, "missing id");
        chaos.inject(route, missing("id"));

        assertThat(chaos.remove(route, "missing id")).isZero();
    }

    @Test
    void removingAllLeavesNoFaultAndTellsHitsAfterwards() throws Exception {
        Route other = chaos.open("other", provider);
        chaos.inject(route, missing("id"));
        chaos.inject(route, planned("slow", new Fault.Latency(Duration.ofMillis(1), Duration.ZERO)));
        chaos.inject(other, missing("items"));
        order();

        assertThat(chaos.removeAll()).isZero();
        assertThat(order()).isEqualTo(BODY);
        assertThat(TestHttp.get(other.address(), "/orders/7").body()).isEqualTo(BODY);
        assertThat(chaos.remove(route, "missing id")).isEqualTo(1);
        assertThat(chaos.removeAll()).isZero();
    }

    @Test
    void faultsOfOthersStay() throws Exception {
        var theirs = new ToxiproxyChaos(service);
        Route their = theirs.open("theirs", provider);
        theirs.inject(their, missing("id"));

        assertThat(chaos.removeAll()).isZero();
        assertThat(TestHttp.get(their.address(), "/orders/7").body()).doesNotContain("\"id\"");
        theirs.release();
        assertThatThrownBy(() -> TestHttp.get(their.address(), "/orders/7")).isInstanceOf(IOException.class);
    }

    @Test
    void anInterruptedThreadStillRemovesItsFaults() throws Exception {
        chaos.inject(route, missing("id"));
        Thread.currentThread().interrupt();
        int left = chaos.removeAll();
        long hits = chaos.remove(route, "missing id");
        boolean interrupted = Thread.interrupted();

        assertThat(left).isZero();
        assertThat(hits).isZero();
        assertThat(interrupted).isTrue();
        assertThat(order()).isEqualTo(BODY);
    }

    @Test
    void aFaultOfTheSameNameIsRefused() {
        chaos.inject(route, missing("id"));

        assertThatThrownBy(() -> chaos.inject(route, missing("id")))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("409")
                .hasMessageContaining("inject the fault 'missing id'")
                .hasMessageContaining("toxic already exists");
    }

    @Test
    void onlyHttpProvidersAreReached() {
        assertThatThrownBy(() -> chaos.open("tls", URI.create("https://127.0.0.1:1")))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("https://127.0.0.1:1");
    }
}
