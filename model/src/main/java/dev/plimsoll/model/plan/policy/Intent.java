package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody wants to do something with a plan.
///
/// @param action what
/// @param by who
/// @param at when
/// @param lane the lane a reviewer speaks for; null for none in particular
/// @param subject what it is about: the gate that is waived, the number of the comment that is settled; else empty
/// @param reason why, in the person's words; may be empty where none is asked for
public record Intent(
        PlanAction action, Person by, Instant at, @Nullable Lane lane, String subject, String reason) {
    public static Intent of(PlanAction action, Person by, Instant at) {
        return new Intent(action, by, at, null, "", "");
    }

    public Intent on(String other) {
        return new Intent(action, by, at, lane, other, reason);
    }

    public Intent because(String other) {
        return new Intent(action, by, at, lane, subject, other);
    }

    public Intent in(@Nullable Lane other) {
        return new Intent(action, by, at, other, subject, reason);
    }
}
