package dev.plimsoll.engine.run;

import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.node.RunNodes;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.proof.Bench;
import dev.plimsoll.engine.proof.ProveBreaker;
import dev.plimsoll.engine.proof.ProveLimiter;
import dev.plimsoll.model.proof.BreakerPromise;
import dev.plimsoll.model.proof.GuardedCall;
import dev.plimsoll.model.proof.ProofResult;
import dev.plimsoll.model.proof.SafeguardProof;
import dev.plimsoll.model.run.RunEvent;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Proves the breakers and limiters of the programs of a run when all its load is over: other calls would count too.
final class SafeguardTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RunRecorder recorder;
    private final Services services;
    private final RunNodes nodes;
    private final RunDependencies dependencies;
    private final KillSwitch killSwitch;

    SafeguardTrial(
            RunRecorder recorder,
            Services services,
            RunNodes nodes,
            RunDependencies dependencies,
            KillSwitch killSwitch) {
        this.recorder = recorder;
        this.services = services;
        this.nodes = nodes;
        this.dependencies = dependencies;
        this.killSwitch = killSwitch;
    }

    /// The kill switch was pulled meanwhile.
    private static final class Stopped extends InterruptedException {
        private static final long serialVersionUID = 1;
    }

    /// One after the other; those that were not made when the kill switch is pulled are not recorded.
    void run() throws InterruptedException {
        try {
            for (SafeguardProof proof : recorder.run().plan().terms().rigged().proofs()) {
                pause(System.nanoTime());
                ProofResult result = prove(proof);
                recorder.record(at -> new RunEvent.SafeguardProved(
                        at, proof.name(), proof.breaker() != null, proof.promised(), result));
            }
        } catch (Stopped _) {
            // The caller sees the pull too, and ends the run.
        }
    }

    private ProofResult prove(SafeguardProof proof) throws InterruptedException {
        Optional<URI> service = nodes.address(proof.node());
        if (service.isEmpty()) {
            return ProofResult.undecided("its program does not run.");
        }
        Bench bench = new Bench(
                service.get(),
                services.calls(PATIENCE),
                services.chaos(),
                proof.dependency() == null ? null : dependencies.route(proof.dependency()),
                System::nanoTime,
                this::pause);
        GuardedCall call = GuardedCall.of(proof.call());
        BreakerPromise breaker = proof.breaker();
        return breaker == null
                ? new ProveLimiter(bench, call, Objects.requireNonNull(proof.limiter())).prove(proof.neighbour())
                : new ProveBreaker(bench, call, breaker).prove(proof.neighbour());
    }

    private void pause(long until) throws InterruptedException {
        if (killSwitch.await(until - System.nanoTime()) != null) {
            throw new Stopped();
        }
    }
}
