package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody wants to do something with a plan.
///
/// @param action what
/// @param by who
/// @param at when
/// @param lane the lane a reviewer speaks for; null for none in particular
/// @param subject what it is about: the gate that is waived, the number of the comment that is settled; else empty
/// @param reason why, in the person's words; may be empty where none is asked for
/// @param checked the items of the lane's checklist that were looked at
public record Intent(
        PlanAction action,
        Person by,
        Instant at,
        @Nullable Lane lane,
        String subject,
        String reason,
        List<String> checked) {
    public Intent {
        checked = List.copyOf(checked);
    }

    public static Intent of(PlanAction action, Person by, Instant at) {
        return new Intent(action, by, at, null, "", "", List.of());
    }

    public Intent looking(List<String> items) {
        return new Intent(action, by, at, lane, subject, reason, items);
    }

    public Intent on(String other) {
        return new Intent(action, by, at, lane, other, reason, checked);
    }

    public Intent because(String other) {
        return new Intent(action, by, at, lane, subject, other, checked);
    }

    public Intent in(@Nullable Lane other) {
        return new Intent(action, by, at, other, subject, reason, checked);
    }
}
