package dev.plimsoll.engine.learning;

import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An action as a row of a file tells it. What is empty says nothing.
///
/// @param place where it stands, for example `actions.csv:4`
/// @param id its name in this workspace, where the row has one
/// @param text what is to be done
/// @param kind prevent, detect, mitigate or process
/// @param priority high, medium or low, or as other programs say it
/// @param owner an account
/// @param due `2026-12-01`
/// @param source where it follows from
/// @param verifiedBy what will show that it is done
/// @param tracker its name in the other program
public record ActionRow(
        String place,
        String id,
        String text,
        String kind,
        String priority,
        String owner,
        String due,
        String source,
        String verifiedBy,
        String tracker) {
    /// The action that it describes; what the row leaves empty stays as it is.
    ///
    /// @param present null for a new action
    /// @param taker owns a new action without an owner
    /// @throws IllegalArgumentException if a field cannot be read; names the place
    Action on(@Nullable Action present, Person taker) {
        Action base = present == null ? blank(taker) : present;
        return new Action(
                text.isBlank() ? base.text() : text,
                kind.isBlank() ? base.kind() : kindOf(),
                priority.isBlank() ? base.priority() : priorityOf(),
                owner.isBlank() ? base.owner() : new Person(owner),
                due.isBlank() ? base.due() : day(),
                source.isBlank() ? base.source() : source,
                verifiedBy.isBlank() ? base.verifiedBy() : verifiedBy,
                tracker.isBlank() ? base.tracker() : tracker,
                base.unknown());
    }

    private Action blank(Person taker) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(place + " does not say what is to be done");
        }
        return Action.of(text, ActionKind.PREVENT, ActionPriority.MEDIUM, taker);
    }

    private ActionKind kindOf() {
        return Arrays.stream(ActionKind.values())
                .filter(one -> one.word().equalsIgnoreCase(kind.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        place + " has the kind '" + kind + "'; it is prevent, detect, mitigate or process"));
    }

    private ActionPriority priorityOf() {
        return switch (priority.strip().toLowerCase(Locale.ROOT)) {
            case "high", "highest", "critical", "blocker", "p0", "p1" -> ActionPriority.HIGH;
            case "medium", "normal", "p2" -> ActionPriority.MEDIUM;
            case "low", "lowest", "minor", "trivial", "p3", "p4" -> ActionPriority.LOW;
            default ->
                throw new IllegalArgumentException(
                        place + " has the priority '" + priority + "'; it is high, medium or low");
        };
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(
                    due.strip().substring(0, Math.min(10, due.strip().length())));
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(place + " is due on '" + due + "'; write 2026-12-01", wrong);
        }
    }
}
