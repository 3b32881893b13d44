package dev.plimsoll.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.clients.HttpProviderCalls;
import dev.plimsoll.clients.ToxiproxyChaos;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.proof.Bench;
import dev.plimsoll.engine.proof.KeptFaults;
import dev.plimsoll.engine.proof.ProveBreaker;
import dev.plimsoll.engine.proof.ProveLimiter;
import dev.plimsoll.model.proof.BreakerPromise;
import dev.plimsoll.model.proof.Defect;
import dev.plimsoll.model.proof.Fallback;
import dev.plimsoll.model.proof.GuardedCall;
import dev.plimsoll.model.proof.LimiterPromise;
import dev.plimsoll.model.proof.Neighbour;
import dev.plimsoll.model.proof.ProofFinding;
import dev.plimsoll.model.proof.ProofResult;
import dev.plimsoll.sandbox.chaos.ChaosServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Breakers and limiters of a real library and by hand, good and with planted defects, before the real chaos service.
/// `-Dplimsoll.proof.seeds=50` proves so many good twins.
///
/// Proofs wait far more than they compute, so several are made at once, each with services of its own.
@Execution(ExecutionMode.CONCURRENT)
class ProofTwinsTest {
    private static final GuardedCall PRICE = GuardedCall.of("GET /price");
    private static final int SEEDS = Integer.getInteger("plimsoll.proof.seeds", 2);

    private HttpServer dependency;
    private ExecutorService threads;
    private ChaosServer server;
    private ToxiproxyChaos chaos;
    private KeptFaults kept;
    private Route route;

    @BeforeEach
    void start() throws IOException {
        dependency = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        dependency.setExecutor(threads);
        dependency.createContext("/", exchange -> GuardedService.answer(exchange, 200, "{}"));
        dependency.start();
        server = ChaosServer.start(0, 1, InstantSource.system(), null);
        chaos = new ToxiproxyChaos(server.address());
        route = chaos.open(
                "dependency",
                URI.create("http://127.0.0.1:" + dependency.getAddress().getPort()));
        kept = new KeptFaults(chaos);
    }

    @AfterEach
    void stop() {
        kept.close();
        server.close();
        dependency.stop(0);
        threads.shutdownNow();
    }

    private Bench bench(GuardedService service) {
        return new Bench(
                service.address(),
                new HttpProviderCalls(Duration.ofSeconds(10), 1 << 20, false),
                chaos,
                route,
                System::nanoTime,
                until -> {
                    boolean _ = new CountDownLatch(1).await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                });
    }

    private static BreakerPromise promise(int failures, int open, int probes) {
        return new BreakerPromise(
                failures,
                0,
                Duration.ofMillis(open),
                null,
                probes,
                new Fallback(200, "cached"),
                2 * failures,
                Duration.ofMillis(150));
    }

    private ProofResult proveBreaker(GuardedService service, BreakerPromise promise, @Nullable Neighbour near)
            throws InterruptedException {
        return new ProveBreaker(bench(service), PRICE, promise).prove(near);
    }

    private static List<Defect> defects(ProofResult result) {
        assertThat(result.undecided()).isNull();
        return result.findings().stream().map(ProofFinding::defect).toList();
    }

    @Test
    void aGoodBreakerShowsNoDefectWhateverItsFigures() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int failures = random.nextInt(2, 9);
            int open = random.nextInt(200, 600);
            int probes = random.nextInt(1, 5);
            Guard guard = random.nextInt(4) == 0
                    ? new PlantedBreaker(failures, Duration.ofMillis(open), probes, null)
                    : Guard.breaker(failures, Duration.ofMillis(open), probes);
            try (GuardedService service = new GuardedService(guard, route.address(), 0)) {
                ProofResult result =
                        proveBreaker(service, promise(failures, open, probes), new Neighbour("GET /health", null));
                assertThat(result.kept())
                        .as("seed %s: %s", seed, result.sentence())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Defect.class,
            names = {
                "NEVER_OPENS",
                "OPENS_TOO_SOON",
                "OPENS_TOO_LATE",
                "OPEN_TOO_SHORT",
                "OPEN_TOO_LONG",
                "NEVER_HALF_OPENS",
                "TOO_MANY_PROBES",
                "TOO_FEW_PROBES",
                "NEVER_CLOSES",
                "LEAKS_PERMITS"
            })
    void aPlantedDefectOfABreakerIsFoundByItsName(Defect planted) throws Exception {
        Guard guard = new PlantedBreaker(4, Duration.ofMillis(400), 3, planted);
        try (GuardedService service = new GuardedService(guard, route.address(), 0)) {
            assertThat(defects(proveBreaker(service, promise(4, 400, 3), null))).containsExactly(planted);
        }
    }

    @Test
    void callersWithoutTheFallbackAndNeighboursThatWaitAreFound() throws Exception {
        Guard good = Guard.breaker(3, Duration.ofMillis(300), 2);
        try (GuardedService service = new GuardedService(good, route.address(), 0).refusing(500, null)) {
            assertThat(defects(proveBreaker(service, promise(3, 300, 2), null))).containsExactly(Defect.NO_FALLBACK);
        }
        try (GuardedService service =
                new GuardedService(Guard.breaker(3, Duration.ofMillis(300), 2), route.address(), 8)) {
            ProofResult result = proveBreaker(service, promise(3, 300, 2), new Neighbour("GET /health", null));
            assertThat(defects(result)).as(result.sentence()).containsExactly(Defect.NEIGHBOUR_SLOWED);
        }
    }

    @Test
    void aServiceThatIsGoneOrDoesNotCallItsDependencyProvesNothingGood() throws Exception {
        try (GuardedService service = new GuardedService(_ -> 200, route.address(), 0)) {
            ProofResult result = proveBreaker(service, promise(3, 300, 1), null);
            assertThat(result.kept()).isFalse();
            assertThat(result.sentence()).contains("went on to the dependency");
        }
        GuardedService gone = new GuardedService(_ -> 200, route.address(), 0);
        gone.close();
        assertThat(defects(proveBreaker(gone, promise(3, 300, 1), null))).containsExactly(Defect.SERVICE_GONE);
    }

    private ProofResult proveLimiter(GuardedService service, LimiterPromise promise) throws InterruptedException {
        return new ProveLimiter(bench(service), PRICE, promise).prove(new Neighbour("GET /health", null));
    }

    @Test
    void aGoodLimiterShowsNoDefectWhateverItsFigures() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int requests = random.nextInt(8, 25);
            Duration per = Duration.ofMillis(random.nextInt(400, 1_000));
            Guard guard =
                    random.nextInt(4) == 0 ? new PlantedLimiter(requests, per, null) : Guard.limiter(requests, per);
            try (GuardedService service = new GuardedService(guard, route.address(), 0).refusing(429, () -> 1)) {
                ProofResult result = proveLimiter(service, new LimiterPromise(requests, per, 0.1, true));
                assertThat(result.kept())
                        .as("seed %s: %s", seed, result.sentence())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Defect.class,
            mode = Mode.INCLUDE,
            names = {
                "ADMITS_TOO_MANY",
                "ADMITS_TOO_FEW",
                "LEAKS_PERMITS",
                "WRONG_REFUSAL",
                "NO_RETRY_AFTER",
                "FALSE_RETRY_AFTER"
            })
    void aPlantedDefectOfALimiterIsFoundByItsName(Defect planted) throws Exception {
        Duration per = Duration.ofMillis(800);
        PlantedLimiter limiter = new PlantedLimiter(15, per, planted);
        try (GuardedService service = new GuardedService(limiter, route.address(), 0)
                .refusing(
                        planted == Defect.WRONG_REFUSAL ? 503 : 429,
                        planted == Defect.NO_RETRY_AFTER
                                ? null
                                : () -> limiter.wait(planted == Defect.FALSE_RETRY_AFTER))) {
            assertThat(defects(proveLimiter(service, new LimiterPromise(15, per, 0.1, true))))
                    .containsExactly(planted);
        }
    }
}
