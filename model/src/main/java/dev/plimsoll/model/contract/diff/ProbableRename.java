package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.OperationKey;

/// A removal and an addition that look like one thing under another name. A guess for people, beside the removal and
/// never instead of it: for a consumer that knows the old name, the old name is gone.
///
/// @param kind what seems to be renamed
/// @param operation the operation of the base that it concerns
/// @param before the old name: an operation (`GET /orders`) or a property's path (`$.items[*].price`)
/// @param after the new name
/// @param likeness how alike both are, in percent: 100 for the same but for the name
/// @param reason what is alike, in one sentence
/// @param removal fingerprint of the change that reports the removal
/// @param addition fingerprint of the change that reports the addition
public record ProbableRename(
        Kind kind,
        OperationKey operation,
        String before,
        String after,
        int likeness,
        String reason,
        String removal,
        String addition) {
    /// What seems to be renamed.
    public enum Kind {
        OPERATION,
        PROPERTY
    }

    public ProbableRename {
        if (likeness < 0 || likeness > 100) {
            throw new IllegalArgumentException("a likeness is between 0 and 100 percent, not " + likeness);
        }
    }
}
