package dev.plimsoll.model.contract.consumer.deploy;

import dev.plimsoll.model.contract.consumer.check.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The result of holding a pact against a contract, a live provider, or both.
///
/// @param pactDigest SHA-256 of the pact: 64 hex digits
/// @param contractDigest SHA-256 of the provider's contract; null where none was named
/// @param address of the live provider, without credentials; null where none was called
/// @param only true where the pact is from now on the only one of that version of the consumer with the provider, so
///     that results of others count no more; null, as in records of before, is false
public record Verification(
        ServiceVersion consumer,
        ServiceVersion provider,
        String pactDigest,
        @Nullable String contractDigest,
        @Nullable String address,
        Verdict verdict,
        Instant at,
        @Nullable Boolean only) {
    public Verification {
        if (contractDigest == null && address == null) {
            throw new IllegalArgumentException("a pact is held against a contract or a provider, and neither is named");
        }
    }

    /// Whether results of other pacts, saved before, count no more.
    public boolean replacesOthers() {
        return Boolean.TRUE.equals(only);
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
