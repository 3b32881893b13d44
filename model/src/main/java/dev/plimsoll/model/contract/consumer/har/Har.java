package dev.plimsoll.model.contract.consumer.har;

import dev.plimsoll.model.contract.consumer.pact.Interaction;
import java.util.List;

/// Recorded traffic (HTTP Archive 1.2, of which 1.1 is a part).
///
/// @param file as the user named it
/// @param digest SHA-256 of its bytes: 64 hex digits
/// @param entries in the order of the file
/// @param notices what was met and left out, one sentence each
public record Har(String file, String digest, List<Entry> entries, List<String> notices) {
    /// One request with its answer.
    ///
    /// @param origin scheme and host with port, in lower case: `https://shop.example`
    /// @param http what travelled, credentials taken out
    public record Entry(String origin, Interaction.Http http) {}

    public Har {
        entries = List.copyOf(entries);
        notices = List.copyOf(notices);
    }
}
