package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.ContractSummary;
import java.util.List;

/// Whether a pact is compatible with a contract.
///
/// @param pactFile as the user named it
/// @param pactDigest SHA-256 of the pact's bytes: 64 hex digits
/// @param interactions in the order of the pact
/// @param notices what was met in either file and is not understood
public record PactCheck(
        String consumer,
        String provider,
        String pactFile,
        String pactDigest,
        ContractSummary contract,
        List<InteractionCheck> interactions,
        List<String> notices) {
    public PactCheck {
        interactions = List.copyOf(interactions);
        notices = List.copyOf(notices);
    }

    /// The worst of the interactions; INCONCLUSIVE where there is none.
    public Verdict verdict() {
        return interactions.stream()
                .map(InteractionCheck::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.INCONCLUSIVE);
    }

    /// How many interactions came out so.
    public long count(Verdict verdict) {
        return interactions.stream().filter(check -> check.verdict() == verdict).count();
    }
}
