package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import org.jspecify.annotations.Nullable;

/// One change between two versions of a contract.
///
/// @param rule id of the rule that names the change
/// @param severity verdict
/// @param direction which way the affected message travels
/// @param operation the operation it concerns; null for the document as a whole
/// @param subject the part of the message it touches; null where none is touched
/// @param base where the base says it; null where the base says nothing (an addition)
/// @param revision where the revision says it; null where it says nothing (a removal)
/// @param what what changed, in one sentence
/// @param why why it matters to a consumer or provider, in one sentence
/// @param advice how to make the change without breaking, in one sentence
/// @param witness counterexample; null where the change is not breaking or could not be decided
/// @param undecided why the question could not be decided; null where it was
/// @param fingerprint stable id of the change across reformatting: 16 hex digits
public record Change(
        String rule,
        Severity severity,
        Direction direction,
        @Nullable OperationKey operation,
        @Nullable Subject subject,
        @Nullable Origin base,
        @Nullable Origin revision,
        String what,
        String why,
        String advice,
        @Nullable Witness witness,
        @Nullable String undecided,
        String fingerprint) {}
