package dev.plimsoll.model.plan;

import dev.plimsoll.model.evidence.AbortCriterion;
import java.util.List;

/// What must not happen to anybody. A run that meets one of the conditions ends at once and can never pass.
///
/// @param who is harmed
/// @param what happens to them
/// @param irreversible whether it cannot be made good again
/// @param when the part of it that a machine can check; the number and the time say how much and how long
public record Harm(String who, String what, boolean irreversible, List<AbortCriterion> when) {
    public Harm {
        when = List.copyOf(when);
        if (who.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a harm says who is harmed and what happens to them");
        }
    }
}
