package dev.plimsoll.cli.discussion;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.engine.discussion.FindDiscussions;
import dev.plimsoll.model.discussion.ChangeAnchor;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said about changes, as lines of text or as JSON.
public final class DiscussionText {
    private DiscussionText() {}

    /// A list for each base, its acceptances before its comments.
    public static String list(FindDiscussions find, List<DiscussionState> discussions) {
        StringBuilder text = new StringBuilder();
        for (DiscussionState state : discussions) {
            text.append(state.id())
                    .append("  changes from ")
                    .append(state.base().title())
                    .append(' ')
                    .append(state.base().version())
                    .append(" (")
                    .append(state.base().name())
                    .append(")\n");
            Table table = new Table().row("WHAT", "NUMBER", "STATE", "CHANGE", "RULE", "BY", "ROLE", "SAID");
            state.acceptances()
                    .forEach(one -> row(
                            table,
                            List.of("acceptance", Integer.toString(one.number()), standing(find, state, one)),
                            one.said().change(),
                            one.said(),
                            one.said().role(),
                            "until " + one.said().until() + ": " + one.said().reason()));
            state.comments()
                    .forEach(one -> row(
                            table,
                            List.of(
                                    "comment",
                                    Integer.toString(one.number()),
                                    one.settled() == null ? "open" : "settled"),
                            one.said().change(),
                            one.said(),
                            one.said().role(),
                            one.said().text()));
            text.append(table.render("  "));
        }
        return text.toString();
    }

    private static void row(
            Table table, List<String> named, ChangeAnchor change, DiscussionEvent said, String role, String words) {
        table.row(
                named.get(0),
                named.get(1),
                named.get(2),
                change.fingerprint(),
                change.rule(),
                said.by().account(),
                role.isEmpty() ? "-" : role,
                words);
    }

    private static String standing(FindDiscussions find, DiscussionState of, DiscussionState.Given given) {
        if (given.withdrawn() != null) {
            return "withdrawn";
        }
        if (find.today().isAfter(given.said().until())) {
            return "over";
        }
        return find.counts(of, given) ? "counts" : "void";
    }

    /// The same for programs; times are in UTC.
    public static String json(FindDiscussions find, List<DiscussionState> discussions) {
        return Json.pretty(Map.of(
                "discussions",
                discussions.stream().map(state -> told(find, state)).toList()));
    }

    private static Map<String, Object> told(FindDiscussions find, DiscussionState state) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", state.id());
        told.put("base", state.base());
        told.put(
                "acceptances",
                state.acceptances().stream()
                        .map(one -> said(one.number(), standing(find, state, one), one.said(), one.withdrawn()))
                        .toList());
        told.put(
                "comments",
                state.comments().stream()
                        .map(one -> said(
                                one.number(), one.settled() == null ? "open" : "settled", one.said(), one.settled()))
                        .toList());
        return told;
    }

    private static Map<String, Object> said(
            int number, String standing, DiscussionEvent said, @Nullable DiscussionEvent end) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", number);
        told.put("state", standing);
        told.put("said", Json.mapper().readTree(Json.canonical(said)));
        if (end != null) {
            told.put("ended", Json.mapper().readTree(Json.canonical(end)));
        }
        return told;
    }
}
