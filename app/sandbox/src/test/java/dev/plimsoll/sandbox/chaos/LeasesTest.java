package dev.plimsoll.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.plimsoll.sandbox.chaos.relay.Transport;
import dev.plimsoll.sandbox.chaos.toxic.Ledger;
import dev.plimsoll.sandbox.chaos.toxic.RefusedException;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import dev.plimsoll.sandbox.chaos.toxic.ToxicReader;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// No fault outlives its lease, and none ends before.
class LeasesTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000); // the clock wraps on its way
    private final Leases leases = new Leases(nanos::get);
    private final Transport transport = new Transport(1, "test");
    private final Proxy proxy = new Proxy(transport, new CanaryWatch(), "p", "127.0.0.1:0", "127.0.0.1:1");
    private final ToxicReader reader = new ToxicReader(new Ledger(1));

    @AfterEach
    void stop() {
        transport.close();
    }

    private void add(String name, Duration lease) {
        String json = "{\"type\":\"latency\",\"name\":\"" + name + "\",\"attributes\":{\"latency\":1}}";
        Toxic toxic = reader.create("p", WireJson.read(json), taken -> proxy.toxic(taken) != null);
        proxy.add(toxic);
        leases.grant(proxy, toxic, lease);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        leases.expire();
    }

    @Test
    void anyRowOfRenewalsKeepsWhatIsRenewedInTimeAndNothingElse() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var deadlines = new TreeMap<String, Long>();
            var lengths = new TreeMap<String, Long>();
            long now = 0;
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        String name = "f" + random.nextInt(6);
                        if (proxy.toxic(name) == null) {
                            long length = random.nextInt(4) * 100L; // 0: without a lease
                            add(name, Duration.ofMillis(length));
                            lengths.put(name, length);
                            deadlines.put(name, length == 0 ? Long.MAX_VALUE : now + length);
                        }
                    }
                    case 1 -> {
                        long leased = lengths.values().stream()
                                .filter(length -> length > 0)
                                .count();
                        assertThat(leases.renew(name -> true))
                                .as("seed %d", seed)
                                .isEqualTo((int) leased);
                        long at = now;
                        lengths.forEach(
                                (name, length) -> deadlines.put(name, length == 0 ? Long.MAX_VALUE : at + length));
                    }
                    case 2 -> {
                        String name = "f" + random.nextInt(6);
                        Toxic found = proxy.toxic(name);
                        if (found != null) {
                            proxy.remove(found);
                            lengths.remove(name);
                            deadlines.remove(name);
                        }
                    }
                    default -> {
                        int millis = random.nextInt(250);
                        now += millis;
                        pass(Duration.ofMillis(millis));
                        long at = now;
                        deadlines.values().removeIf(deadline -> deadline <= at);
                        lengths.keySet().retainAll(deadlines.keySet());
                    }
                }
                assertThat(proxy.toxics().stream().map(Toxic::name))
                        .as("seed %d, step %d", seed, step)
                        .containsExactlyInAnyOrderElementsOf(deadlines.keySet());
            }
            proxy.removeAll();
        }
    }

    @Test
    void anotherProxysLeasesAreNotRenewed() {
        add("a", Duration.ofSeconds(1));
        assertThat(leases.renew("q"::equals)).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(proxy.toxics()).isEmpty();
    }

    @Test
    void aFaultOfTheSameNameDoesNotInheritALease() {
        add("a", Duration.ofMillis(100));
        proxy.removeAll();
        add("a", Duration.ZERO);
        pass(Duration.ofSeconds(10));
        assertThat(proxy.toxics()).hasSize(1);
        assertThat(leases.toJson()).isEmpty();
    }

    @Test
    void aLeaseIsNotNegative() {
        assertThatThrownBy(() -> Leases.asked(WireJson.read("{\"lease\":-1}")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.reason()).contains("lease", "-1");
                });
    }

    @Test
    void theServerRemovesWhatIsNotRenewedAndLeavesTheRest() {
        try (var chaos = new ChaosFixture(1)) {
            chaos.proxy(1);
            chaos.toxic("{\"type\":\"latency\",\"name\":\"leased\",\"lease\":60000,\"attributes\":{\"latency\":9}}");
            chaos.toxic("{\"type\":\"latency\",\"name\":\"short\",\"lease\":1,\"attributes\":{\"latency\":9}}");
            chaos.toxic("{\"type\":\"latency\",\"name\":\"for-good\",\"attributes\":{\"latency\":9}}");
            await().untilAsserted(() -> assertThat(
                            chaos.call("GET", "/proxies/p/toxics", "").body())
                    .doesNotContain("short")
                    .contains("leased", "for-good"));
            assertThat(chaos.done("POST", "/leases", "").path("renewed").asInt(-1))
                    .isEqualTo(1);
            assertThat(chaos.done("POST", "/leases", "{\"proxies\":[\"q\"]}")
                            .path("renewed")
                            .asInt(-1))
                    .isZero();
            assertThat(chaos.done("GET", "/leases", "").toString())
                    .contains("leased")
                    .doesNotContain("for-good");
            assertThat(chaos.call("POST", "/leases", "{\"proxies\":\"p\"}").statusCode())
                    .isEqualTo(400);
        }
    }
}
