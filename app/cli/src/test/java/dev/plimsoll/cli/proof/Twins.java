package dev.plimsoll.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.clients.HttpProviderCalls;
import dev.plimsoll.clients.ToxiproxyChaos;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.proof.Bench;
import dev.plimsoll.engine.proof.KeptFaults;
import dev.plimsoll.model.proof.Defect;
import dev.plimsoll.model.proof.GuardedCall;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What is proved stands before the real chaos service, with a dependency of its own for each test.
/// `-Dplimsoll.proof.seeds=50` proves so many good twins.
abstract class Twins {
    static final GuardedCall PRICE = GuardedCall.of("GET /price");
    static final int SEEDS = Integer.getInteger("plimsoll.proof.seeds", 2);

    private HttpServer dependency;
    private ExecutorService threads;
    private ChaosServer server;
    private ToxiproxyChaos chaos;
    private KeptFaults kept;
    Route route;

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

    Bench bench(GuardedService service) {
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

    interface Proof {
        ProofResult make(GuardedService service) throws InterruptedException;
    }

    interface Start {
        GuardedService service() throws IOException;
    }

    /// A machine that is too busy proves nothing, and says so. Each try has a service of its own: a planted defect may
    /// have done its harm in the try before.
    static ProofResult decided(Start start, Proof proof) throws IOException, InterruptedException {
        for (int again = 4; ; again--) {
            try (GuardedService service = start.service()) {
                ProofResult result = proof.make(service);
                if (result.undecided() == null || again == 0) {
                    return result;
                }
            }
        }
    }

    static void assertKept(int seed, ProofResult result) {
        assertThat(result.kept()).as("seed %s: %s", seed, result.sentence()).isTrue();
    }

    static List<Defect> defects(ProofResult result) {
        assertThat(result.undecided()).isNull();
        return result.findings().stream().map(ProofFinding::defect).toList();
    }
}
