package dev.plimsoll.model.contract.consumer.replay;

import dev.plimsoll.model.contract.SourcePosition;
import org.jspecify.annotations.Nullable;

/// One thing in which an answer is not what the pact expects.
///
/// @param place where in the answer, as people write it: `body $.items.0.price`, `header ETag`, `status`
/// @param what what is expected and what came, in one sentence
/// @param expected the pact's example there; null where there is no single value
/// @param actual what the provider sent there; null where it sent nothing there
/// @param pact where the pact says it
/// @param undecided whether nobody can say for certain that they differ
public record Difference(
        String place,
        String what,
        @Nullable String expected,
        @Nullable String actual,
        SourcePosition pact,
        boolean undecided) {}
