package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.SourcePosition;
import org.jspecify.annotations.Nullable;

/// One thing on which a pact and a contract do not agree.
///
/// @param place where in the exchange, as people write it: `response body $.items[0].price`
/// @param what what the pact expects and what the contract says, in one sentence
/// @param pact where the pact says it
/// @param contract where the contract says it; null where it says nothing
/// @param undecided whether nobody can say for certain that they disagree
public record Disagreement(
        String place,
        String what,
        SourcePosition pact,
        @Nullable SourcePosition contract,
        boolean undecided) {}
