package dev.plimsoll.desktop.action;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.model.learning.action.ActionEvent;
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
        return status.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + status.word().substring(1);
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
            return "no day promised";
        }
        long over = ChronoUnit.DAYS.between(due, today);
        return state.overdue(today) ? "Overdue " + over + (over == 1 ? " day, " : " days, ") + due : due.toString();
    }

    static Node dueCell(ActionState state, LocalDate today) {
        return state.overdue(today)
                ? Badge.of(due(state, today), Feather.CLOCK, Tone.DANGER)
                : new Label(due(state, today));
    }

    static String event(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Opened _ -> "Opened";
            case ActionEvent.Revised _ -> "Revised";
            case ActionEvent.Begun _ -> "Begun";
            case ActionEvent.Done done -> "Done, shown by " + done.evidence() + noted(done.note());
            case ActionEvent.Verified verified -> "Verified" + noted(verified.finding());
            case ActionEvent.Waived waived -> "Waived" + noted(waived.reason());
            case ActionEvent.Cancelled cancelled -> "Cancelled" + noted(cancelled.reason());
            case ActionEvent.Reopened reopened -> "Opened again" + noted(reopened.reason());
        };
    }

    private static String noted(String words) {
        return words.isBlank() ? "" : ": “" + words + "”";
    }
}
