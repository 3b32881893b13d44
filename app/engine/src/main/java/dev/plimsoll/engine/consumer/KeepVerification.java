package dev.plimsoll.engine.consumer;

import dev.plimsoll.model.contract.consumer.check.PactCheck;
import dev.plimsoll.model.contract.consumer.check.Verdict;
import dev.plimsoll.model.contract.consumer.deploy.ServiceVersion;
import dev.plimsoll.model.contract.consumer.deploy.Verification;
import dev.plimsoll.model.contract.consumer.replay.Replay;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Keeps what came out of verifying a pact, for later decisions.
public final class KeepVerification {
    private final Workspace workspace;
    private final InstantSource clock;

    public KeepVerification(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /// What was verified.
    ///
    /// @param check against a contract; null where none was named
    /// @param replay against a live provider; null where none was named
    /// @param consumerVersion the consumer's version that has the pact
    /// @param providerVersion the provider's version that was tried, or whose contract it is
    /// @param only whether other pacts of the consumer's version with the provider count no more
    /// @param details the whole answer as JSON
    public record Result(
            @Nullable PactCheck check,
            @Nullable Replay replay,
            String consumerVersion,
            String providerVersion,
            Verdict verdict,
            boolean only,
            String details) {}

    /// @return what is kept
    public Verification keep(Result result) {
        PactCheck check = result.check();
        Replay replay = result.replay();
        Verification kept;
        if (replay != null) {
            kept = verification(result, replay.consumer(), replay.provider(), replay.pactDigest());
        } else if (check != null) {
            kept = verification(result, check.consumer(), check.provider(), check.pactDigest());
        } else {
            throw new IllegalArgumentException("a result needs a check or a replay");
        }
        long _ = workspace.verifications().keep(kept, result.details());
        return kept;
    }

    private Verification verification(Result result, String consumer, String provider, String pactDigest) {
        return new Verification(
                new ServiceVersion(consumer, result.consumerVersion()),
                new ServiceVersion(provider, result.providerVersion()),
                pactDigest,
                result.check() == null ? null : result.check().contract().digest(),
                result.replay() == null ? null : result.replay().address(),
                result.verdict(),
                clock.instant(),
                result.only());
    }
}
