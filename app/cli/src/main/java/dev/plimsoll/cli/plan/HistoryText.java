package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What happened to a plan, a line each.
final class HistoryText {
    private HistoryText() {}

    static String line(PlanEvent event) {
        return event.at().truncatedTo(ChronoUnit.SECONDS) + " " + what(event);
    }

    private static String what(PlanEvent event) {
        String by = " by " + event.by();
        return switch (event) {
            case PlanEvent.Drafted _ -> "drafted" + by;
            case PlanEvent.Revised _ -> "revised" + by;
            case PlanEvent.Submitted _ -> "submitted" + by;
            case PlanEvent.Commented commented -> "commented on" + by + ": " + commented.text();
            case PlanEvent.Settled settled -> "comment " + settled.comment() + " settled" + by + said(settled.text());
            case PlanEvent.Acknowledged _ -> "acknowledged" + by;
            case PlanEvent.Approved approved -> "approved" + by + lane(approved.lane()) + said(approved.note());
            case PlanEvent.Waived waived ->
                "gate '" + waived.gate() + "' waived until " + waived.until() + by + said(waived.reason());
            case PlanEvent.Allowed allowed ->
                "allowed until " + allowed.until() + by + ": "
                        + allowed.deviation().words() + said(allowed.reason());
            case PlanEvent.Decided decided ->
                "decided" + by + ": " + decided.question() + " " + decided.chosen()
                        + (decided.rejected().isEmpty() ? "" : ", not " + String.join(", not ", decided.rejected()))
                        + ", because " + decided.because()
                        + (decided.data().isBlank() ? "" : " (" + decided.data() + ")");
            case PlanEvent.Rehearsed rehearsed ->
                "rehearsed" + by + " in " + Words.duration(rehearsed.took()) + ", exit code " + rehearsed.exitCode();
            case PlanEvent.GlassBroken broken -> "glass broken" + by + said(broken.reason());
            case PlanEvent.GlassReviewed reviewed -> "broken glass reviewed" + by + said(reviewed.finding());
            case PlanEvent.RunBegan began -> "run " + began.run() + " started" + by;
            case PlanEvent.RunEnded ended -> "run " + ended.run() + " ended: " + ended.verdict();
            case PlanEvent.Reopened reopened -> "taken up again" + by + said(reopened.reason());
            case PlanEvent.Withdrawn withdrawn -> "withdrawn" + by + said(withdrawn.reason());
            case PlanEvent.Archived archived -> "archived" + by + said(archived.note());
        };
    }

    private static String said(String text) {
        return text.isBlank() ? "" : ": " + text;
    }

    private static String lane(@Nullable Lane lane) {
        return lane == null ? "" : " for " + lane.word();
    }

    /// A comment with what has become of its field and of itself.
    static String comment(PlanState state, int number, PlanEvent.Commented comment) {
        boolean settled =
                state.all(PlanEvent.Settled.class).stream().anyMatch(settling -> settling.comment() == number);
        String field = comment.anchor().field().isEmpty()
                ? "the plan"
                : comment.anchor().field();
        String fate = switch (comment.anchor().fateIn(state.plan())) {
            case UNCHANGED -> "";
            case CHANGED -> " (changed since)";
            case GONE -> " (gone since)";
        };
        return (comment.objection() ? "objection of " : "by ") + comment.by() + lane(comment.lane()) + " on " + field
                + fate + ": " + comment.text() + (settled ? " [settled]" : "");
    }
}
