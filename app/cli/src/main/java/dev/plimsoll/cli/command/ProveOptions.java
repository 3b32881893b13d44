package dev.plimsoll.cli.command;

import dev.plimsoll.cli.proof.ProofText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.clients.HttpProviderCalls;
import dev.plimsoll.clients.ToxiproxyChaos;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.proof.Bench;
import dev.plimsoll.engine.proof.KeptFaults;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.proof.GuardedCall;
import dev.plimsoll.model.proof.Neighbour;
import dev.plimsoll.model.proof.ProofResult;
import dev.plimsoll.sandbox.chaos.ChaosServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of `plimsoll prove` that say where the safeguard is.
final class ProveOptions {
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ROUTE = "plimsoll-prove";

    @Option(
            names = "--service",
            paramLabel = "URL",
            required = true,
            description = "The service that has it, on this machine, such as http://127.0.0.1:8080.")
    private URI service;

    @Option(
            names = "--call",
            paramLabel = "'METHOD PATH'",
            required = true,
            description = "A request that it guards, such as 'GET /checkout'.")
    private String call;

    @Option(names = "--dependency", paramLabel = "URL", description = "The dependency that it guards against.")
    private @Nullable URI dependency;

    @Option(
            names = "--listen",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of 127.0.0.1 at which the service calls its dependency; what comes there goes on to"
                    + " --dependency. Set the service up to call it.")
    private int listen;

    @Option(
            names = "--neighbour",
            paramLabel = "'METHOD PATH'",
            description = "An operation that does without the dependency and is to stay as fast while it is slow.")
    private @Nullable String neighbour;

    @Option(
            names = "--slower",
            paramLabel = "MILLIS",
            defaultValue = "100",
            description = "How much slower the neighbour's median may become. Default: 100.")
    private int slower;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ProveOptions() {}

    /// What is proved there.
    interface Proof {
        ProofResult of(Bench bench, GuardedCall call, @Nullable Neighbour neighbour) throws InterruptedException;
    }

    /// Opens the way to the dependency, proves, and tells.
    ///
    /// @param what `breaker` or `limiter`
    /// @return the exit code
    int prove(Terminal terminal, String what, Proof proof) throws InterruptedException {
        if ((dependency == null) != (listen == 0)) {
            throw Mistake.of("--dependency and --listen go together: the service calls the one at the other.");
        }
        GuardedCall guarded = read(() -> GuardedCall.of(call));
        String beside = neighbour;
        Neighbour near = beside == null ? null : read(() -> new Neighbour(beside, Duration.ofMillis(slower)));
        ProofResult result = prove(proof, guarded, near);
        String name = "The " + what + " of " + guarded;
        terminal.print(json ? ProofText.json(name, result) : ProofText.render(name, result));
        return ProofText.code(result);
    }

    /// Whether a dependency is named.
    boolean depends() {
        return dependency != null;
    }

    static <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException wrong) {
            String why = String.valueOf(wrong.getMessage());
            throw Mistake.of(Sentence.begin(why) + ".");
        }
    }

    private ProofResult prove(Proof proof, GuardedCall guarded, @Nullable Neighbour near) throws InterruptedException {
        HttpProviderCalls calls = new HttpProviderCalls(PATIENCE, LARGEST_ANSWER, false);
        try (ChaosServer server = ChaosServer.start(0, 1, InstantSource.system(), null)) {
            ToxiproxyChaos chaos = new ToxiproxyChaos(server.address());
            Route route = dependency == null ? null : chaos.open(ROUTE, dependency, listen);
            try (KeptFaults _ = new KeptFaults(chaos)) {
                return proof.of(
                        new Bench(service, calls, chaos, route, System::nanoTime, ProveOptions::pause), guarded, near);
            }
        } catch (IOException failure) {
            throw new ServiceProblem(
                    "The chaos service cannot listen on 127.0.0.1.", "Try again, or free a port.", failure);
        }
    }

    private static void pause(long until) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
