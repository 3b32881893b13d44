package dev.plimsoll.engine.plan;

import dev.plimsoll.model.plan.Person;
import java.time.Instant;

/// Keeps what people did and what they were refused. A refused action is as much worth knowing as an allowed one.
@FunctionalInterface
public interface ActionLog {
    /// @param at when
    /// @param by who
    /// @param action what, for example `approve`
    /// @param subject to what, for example `P1`
    /// @param allowed false when it was refused; nothing has changed then
    /// @param why the reason that was given, or the sentence of the refusal
    /// @param before digest of the plan before; empty when there was none
    /// @param after digest of the plan after; the same as `before` when its content did not change
    record Action(
            Instant at,
            Person by,
            String action,
            String subject,
            boolean allowed,
            String why,
            String before,
            String after) {}

    /// Keeps one action. Called after an allowed action was stored, and before a refusal reaches the person.
    void keep(Action action);
}
