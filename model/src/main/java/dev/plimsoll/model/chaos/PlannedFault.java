package dev.plimsoll.model.chaos;

import org.jspecify.annotations.Nullable;

/// A fault with its place in a plan.
///
/// @param id unique in the plan, for example `missing-discount`
/// @param question what the experiment asks: "Does checkout still work when 'discount' is missing?"
/// @param fault what is done
/// @param share of connections (or of messages, for payload faults) that it touches: above 0, at most 1; a lost node is
/// lost for everybody, and more load is on everybody: 1
/// @param change fingerprint of the contract change it was derived from; null when it was added by hand
public record PlannedFault(
        String id,
        String question,
        Fault fault,
        double share,
        @Nullable String change) {
    public PlannedFault {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a fault needs an id");
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "fault '" + id + "' touches a share above 0 and at most 1, not " + share);
        }
        if (fault instanceof LostNode && share < 1) {
            throw new IllegalArgumentException(
                    "fault '" + id + "' loses a node for everybody; its share is 1, not " + share);
        }
        if (fault instanceof Fault.LoadSurge && share < 1) {
            throw new IllegalArgumentException(
                    "fault '" + id + "' is more load for everybody; its share is 1, not " + share);
        }
    }
}
