package dev.plimsoll.model.contract.consumer.pact;

import java.util.List;

/// What one consumer relies on at one provider.
///
/// @param file as the user named it
/// @param digest SHA-256 of its bytes: 64 hex digits
/// @param interactions in the order of the file
/// @param notices what was met and is not understood, one sentence each
public record Pact(
        String consumer,
        String provider,
        PactVersion version,
        List<Interaction> interactions,
        List<String> notices,
        String file,
        String digest) {
    public Pact {
        interactions = List.copyOf(interactions);
        notices = List.copyOf(notices);
    }
}
