package dev.plimsoll.model.contract.consumer.deploy;

import dev.plimsoll.model.contract.consumer.check.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The result of holding a pact against a contract, a live provider, or both.
///
/// @param pactDigest SHA-256 of the pact: 64 hex digits
/// @param contractDigest SHA-256 of the provider's contract; null where none was named
/// @param address of the live provider, without credentials; null where none was called
public record Verification(
        ServiceVersion consumer,
        ServiceVersion provider,
        String pactDigest,
        @Nullable String contractDigest,
        @Nullable String address,
        Verdict verdict,
        Instant at) {
    public Verification {
        if (contractDigest == null && address == null) {
            throw new IllegalArgumentException("a pact is held against a contract or a provider, and neither is named");
        }
    }

    /// Whom the result is about.
    public Pair pair() {
        return new Pair(consumer, provider);
    }

    /// A consumer and a provider, each in one version.
    public record Pair(ServiceVersion consumer, ServiceVersion provider) {
        @Override
        public String toString() {
            return consumer + " with " + provider;
        }
    }
}
