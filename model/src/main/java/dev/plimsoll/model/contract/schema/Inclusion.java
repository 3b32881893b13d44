package dev.plimsoll.model.contract.schema;

import tools.jackson.databind.JsonNode;

/// The answer to: is every value that the sender may send accepted by the receiver?
public sealed interface Inclusion {
    /// Proved by structural rules.
    record Included() implements Inclusion {}

    /// A value that the sender may send and the receiver refuses.
    ///
    /// @param witness the value
    /// @param brokenAt JSON Pointer into the value to the part that is refused
    /// @param refusal what the receiver's schema refuses, in one sentence
    record NotIncluded(JsonNode witness, String brokenAt, String refusal) implements Inclusion {}

    /// Neither proved nor refuted.
    ///
    /// @param reason what stood in the way, in one sentence
    record Undecided(String reason) implements Inclusion {}

    static Inclusion included() {
        return new Included();
    }

    /// Whether this is a proof.
    default boolean isIncluded() {
        return this instanceof Included;
    }
}
