package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.StubService.Stub;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.BodyDamage;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.Lateness;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
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
    void everyFaultOnMessagesIsTakenByTheEmbeddedService() throws Exception {
        Aim aim = Aim.at(ORDER).each(2).withHeader("X-Tenant", "a.*");
        List<Fault> faults = new ArrayList<>();
        for (MessageFault.Side side : MessageFault.Side.values()) {
            for (FieldDamage damage : FieldDamage.values()) {
                var value = damage == FieldDamage.REPLACED ? Json.mapper().readTree("[1]") : null;
                faults.add(new MessageFault.CorruptField(aim, side, List.of("a"), damage, value));
            }
            for (BodyDamage damage : BodyDamage.values()) {
                faults.add(new MessageFault.CorruptBody(aim, side, damage));
            }
        }
        Duration second = Duration.ofSeconds(1);
        for (Lateness lateness : List.of(
                new Lateness.Fixed(second),
                new Lateness.Uniform(Duration.ZERO, second),
                new Lateness.Normal(second, second),
                new Lateness.LogNormal(second, 1),
                new Lateness.Pareto(second, 1.5),
                new Lateness.TimeoutEdge(second, Duration.ofMillis(1), Lateness.TimeoutEdge.Edge.BOTH))) {
            faults.add(new MessageFault.LateAnswer(aim.withStatus("2XX"), lateness));
        }
        for (boolean either : new boolean[] {true, false}) {
            faults.add(new MessageFault.NoAnswer(aim, either, true));
            faults.add(new MessageFault.NoAnswer(aim, either, false));
            faults.add(new MessageFault.ErrorStatus(aim, 503, either));
        }
        faults.add(new MessageFault.SlowDrip(aim, 100));
        faults.add(new MessageFault.DuplicatedRequest(aim));
        faults.add(new MessageFault.Reordered(aim, 2, Duration.ofMillis(5)));
        faults.add(new MessageFault.OtherStatus(aim, 202, Json.mapper().createArrayNode()));
        faults.add(new MessageFault.Throttle(aim, 0.5));
        faults.add(new Fault.PacketLoss(0.01, 0.5));
        for (int i = 0; i < faults.size(); i++) {
            chaos.inject(route, planned("f" + i, faults.get(i)));
        }

        assertThat(chaos.removeAll()).isZero();
        assertThat(order()).isEqualTo(BODY);
    }

    @Test
    void messageFaultsActOnWhatTheyAimAt() throws Exception {
        var replaced = new MessageFault.CorruptField(
                Aim.at(ORDER),
                MessageFault.Side.RESPONSE,
                List.of("id"),
                FieldDamage.REPLACED,
                Json.mapper().readTree("\"x\""));
        chaos.inject(route, planned("replaced", replaced));
        chaos.inject(
                route, planned("other", new MessageFault.ErrorStatus(Aim.all().each(3), 503, false)));

        assertThat(order()).isEqualTo(BODY.replace("7", "\"x\""));
        assertThat(order()).isEqualTo(BODY.replace("7", "\"x\""));
        assertThat(TestHttp.get(route.address(), "/orders/7").statusCode()).isEqualTo(503);
        assertThat(chaos.remove(route, "replaced")).isEqualTo(2);
        assertThat(chaos.remove(route, "other")).isEqualTo(1);
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
