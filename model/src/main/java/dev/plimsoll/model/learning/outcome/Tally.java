package dev.plimsoll.model.learning.outcome;

import java.time.Instant;

/// Something that counts for a service: who did it is not said, and cannot be counted.
///
/// @param service empty where it is about none
public record Tally(Kind kind, String service, Instant at) {
    /// What is counted.
    public enum Kind {
        /// Somebody told of an incident or a near miss.
        DISCLOSURE,
        /// An action whose evidence was looked at.
        VERIFIED_ACTION,
        /// A learning card that was used again.
        REUSED_LEARNING
    }
}
