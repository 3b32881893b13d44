package dev.plimsoll.desktop.action;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.action.ActionStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// What actions say of themselves.
final class ActionWords {
    private ActionWords() {}

    static String state(ActionStatus status) {
        String word = trIn("action", status.word());
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String kind(ActionKind kind) {
        return trIn("action", kind.word());
    }

    static String priority(ActionPriority priority) {
        return trIn("action", priority.word());
    }

    static Badge badge(ActionStatus status) {
        String word = state(status);
        return switch (status) {
            case OPEN -> Badge.of(word, Feather.CIRCLE, Tone.NEUTRAL);
            case IN_PROGRESS -> Badge.of(word, Feather.ACTIVITY, Tone.ACCENT);
            case DONE -> Badge.of(word, Feather.CHECK, Tone.ACCENT);
            case VERIFIED -> Badge.of(word, Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case WAIVED -> Badge.of(word, Feather.SKIP_FORWARD, Tone.NEUTRAL);
            case CANCELLED -> Badge.of(word, Feather.SLASH, Tone.NEUTRAL);
        };
    }

    /// Its day, and by how much it is over.
    static String due(ActionState state, LocalDate today) {
        LocalDate due = state.action().due();
        if (due == null) {
            return tr("no day promised");
        }
        long over = ChronoUnit.DAYS.between(due, today);
        return state.overdue(today)
                ? trCount(over, "Overdue %d day, %2$s", "Overdue %d days, %2$s", due)
                : due.toString();
    }

    /// The day of an overdue action is in its details: what is to be done needs the room.
    static Node dueCell(ActionState state, LocalDate today) {
        LocalDate due = state.action().due();
        return due != null && state.overdue(today)
                ? Badge.of(
                        trCount(ChronoUnit.DAYS.between(due, today), "%d day late", "%d days late"),
                        Feather.CLOCK,
                        Tone.DANGER)
                : new Label(due(state, today));
    }

    static String event(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Opened _ -> tr("Opened");
            case ActionEvent.Revised _ -> tr("Revised");
            case ActionEvent.Begun _ -> tr("Begun");
            case ActionEvent.Done done -> noted(tr("Done, shown by %s", done.evidence()), done.note());
            case ActionEvent.Verified verified -> noted(trIn("action", "Verified"), verified.finding());
            case ActionEvent.Waived waived -> noted(trIn("action", "Waived"), waived.reason());
            case ActionEvent.Cancelled cancelled -> noted(trIn("action", "Cancelled"), cancelled.reason());
            case ActionEvent.Reopened reopened -> noted(tr("Opened again"), reopened.reason());
        };
    }

    private static String noted(String said, String words) {
        return words.isBlank() ? said : tr("%s: “%s”", said, words);
    }
}
