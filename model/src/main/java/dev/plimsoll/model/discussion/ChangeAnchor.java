package dev.plimsoll.model.discussion;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;

/// The change that something is said about, as it was then. It is found again by its fingerprint, which stays the same
/// in every revision that makes the same change to the same base.
///
/// @param fingerprint of the change: 16 hex digits
/// @param rule id of the rule that names it
/// @param severity the verdict of the time
/// @param where its operation; empty for the document as a whole
/// @param what what changed, in one sentence
/// @param revision digest of the revision that it was seen in
public record ChangeAnchor(
        String fingerprint, String rule, Severity severity, String where, String what, String revision) {
    /// @param revision digest of the revision that makes the change
    public static ChangeAnchor of(Change change, String revision) {
        OperationKey operation = change.operation();
        return new ChangeAnchor(
                change.fingerprint(),
                change.rule(),
                change.severity(),
                operation == null ? "" : operation.toString(),
                change.what(),
                revision);
    }

    /// Whether the edit makes the change, at any of its places.
    public boolean isOf(ChangeGroup edit) {
        return edit.places().stream().anyMatch(place -> place.fingerprint().equals(fingerprint));
    }
}
