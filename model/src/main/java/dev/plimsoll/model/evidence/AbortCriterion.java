package dev.plimsoll.model.evidence;

import java.time.Duration;

/// Stops a run by itself: the condition held in every window for so long.
///
/// @param signal name of a signal of the plan
/// @param condition holds when things go wrong
/// @param holdsFor how long without a break; zero stops at the first window
public record AbortCriterion(String signal, Condition condition, Duration holdsFor) {
    public AbortCriterion {
        if (holdsFor.isNegative()) {
            throw new IllegalArgumentException("a criterion holds for zero or longer, not " + holdsFor);
        }
    }
}
