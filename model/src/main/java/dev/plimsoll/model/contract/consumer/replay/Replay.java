package dev.plimsoll.model.contract.consumer.replay;

import dev.plimsoll.model.contract.consumer.check.Verdict;
import java.util.List;

/// What came out when a pact was run against a live provider.
///
/// @param pactFile as the user named it
/// @param pactDigest SHA-256 of the pact's bytes: 64 hex digits
/// @param address where the provider was called, without credentials
/// @param seed from which generated values were drawn
/// @param planned how many interactions were to be run; more than were run where it was stopped
/// @param interactions in the order of the pact
/// @param notices what was met in the pact and is not understood or not run
public record Replay(
        String consumer,
        String provider,
        String pactFile,
        String pactDigest,
        String address,
        long seed,
        int planned,
        List<ReplayedInteraction> interactions,
        List<String> notices) {
    public Replay {
        interactions = List.copyOf(interactions);
        notices = List.copyOf(notices);
    }

    /// Whether it was stopped before every interaction was run.
    public boolean stopped() {
        return interactions.size() < planned;
    }

    /// The worst of the interactions; INCONCLUSIVE where there is none, or where it was stopped before one failed.
    public Verdict verdict() {
        Verdict worst = interactions.stream()
                .map(ReplayedInteraction::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.INCONCLUSIVE);
        return stopped() && worst == Verdict.PASS ? Verdict.INCONCLUSIVE : worst;
    }

    /// How many interactions came out so.
    public long count(Verdict verdict) {
        return interactions.stream().filter(one -> one.verdict() == verdict).count();
    }
}
