package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.VagueWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Actions for people to read in a terminal.
public final class ActionText {
    private ActionText() {}

    /// One line an action.
    public static String list(List<ActionState> actions, LocalDate today, Instant now) {
        Table table = new Table()
                .row("ACTION", "STATE", "PRIORITY", "KIND", "DUE", "AGE", "OWNER", "SOURCE", "WHAT IS TO BE DONE");
        for (ActionState state : actions) {
            Action action = state.action();
            table.row(
                    state.id().value(),
                    state.status().word(),
                    action.priority().word(),
                    action.kind().word(),
                    due(state, today),
                    state.age(now).toDays() + " d",
                    action.owner().account(),
                    dash(action.source()),
                    action.text());
        }
        return table.render("");
    }

    private static String due(ActionState state, LocalDate today) {
        LocalDate due = state.action().due();
        if (due == null) {
            return "-";
        }
        return state.overdue(today) ? due + ", " + ChronoUnit.DAYS.between(due, today) + " d over" : due.toString();
    }

    /// What is overdue, and how old the others are that are waited for.
    public static String overdue(List<ActionState> overdue, List<ActionState> all, LocalDate today, Instant now) {
        Map<String, Integer> ages = new TreeMap<>();
        long waiting = 0;
        for (ActionState state : all) {
            if (!state.status().settled()) {
                waiting++;
                ages.merge(band(state.age(now).toDays()), 1, Integer::sum);
            }
        }
        StringBuilder text = new StringBuilder(
                Words.count(overdue.size(), "action") + " overdue of " + waiting + " that are not settled.\n");
        if (!ages.isEmpty()) {
            Table table = new Table().row("AGE", "ACTIONS");
            ages.forEach((age, count) -> table.row(age.substring(2), count.toString()));
            text.append(table.render(""));
        }
        return text + (overdue.isEmpty() ? "" : list(overdue, today, now));
    }

    private static String band(long days) {
        return days < 7 ? "0 under a week" : days < 30 ? "1 under 30 days" : days < 90 ? "2 under 90 days" : "3 older";
    }

    /// A whole action.
    public static String show(ActionState state, LocalDate today) {
        Action action = state.action();
        List<String> vague = VagueWords.in(action.text());
        Table table = new Table()
                .row("Action", state.id() + "  " + action.text())
                .row("State", state.status().word())
                .row("Kind", action.kind().word())
                .row("Priority", action.priority().word())
                .row("Owner", action.owner().account())
                .row("Due", due(state, today))
                .row("Source", dash(action.source()))
                .row("Verified by", action.verifiedBy().isEmpty() ? "nothing yet" : action.verifiedBy())
                .row("Tracker", dash(action.tracker()));
        if (!vague.isEmpty()) {
            table.row("Vague", VagueWords.quoted(vague) + "; say what can be checked instead");
        }
        Table history = new Table();
        state.events().forEach(event -> history.row(event.at().toString(), words(event)));
        return table.render("") + "\nHistory\n" + history.render("  ");
    }

    private static String words(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Opened opened -> "opened by " + opened.by();
            case ActionEvent.Revised revised -> "revised by " + revised.by();
            case ActionEvent.Begun begun -> "begun by " + begun.by();
            case ActionEvent.Done done ->
                "done by " + done.by() + ", shown by " + done.evidence()
                        + (done.note().isEmpty() ? "" : ": " + done.note());
            case ActionEvent.Verified verified -> "verified by " + verified.by() + ": " + verified.finding();
            case ActionEvent.Waived waived -> "waived by " + waived.by() + ": " + waived.reason();
            case ActionEvent.Cancelled cancelled -> "cancelled by " + cancelled.by() + ": " + cancelled.reason();
            case ActionEvent.Reopened reopened -> "opened again by " + reopened.by() + ": " + reopened.reason();
        };
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
