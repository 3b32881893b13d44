package dev.plimsoll.engine.learning;

import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Actions for other programs. Each form carries the action's name, by which an import finds it again, and is in the
/// order of the names, so that the same actions give the same text.
public final class ActionFile {
    private static final List<String> FIELDS = List.of(
            "id",
            "text",
            "kind",
            "priority",
            "owner",
            "due",
            "source",
            "verified by",
            "tracker",
            "state",
            "evidence",
            "opened",
            "age days");
    private static final List<String> JIRA =
            List.of("Summary", "Issue Type", "Priority", "Assignee", "Due Date", "Labels", "Status", "Description");

    private ActionFile() {}

    private static List<ActionState> ordered(List<ActionState> actions) {
        return actions.stream()
                .sorted(Comparator.comparingLong(action -> action.id().number()))
                .toList();
    }

    /// Every field, a row an action under a row of heads; the form that keeps most.
    ///
    /// @param now until which open actions have aged
    public static List<List<String>> sheet(List<ActionState> actions, Instant now) {
        List<List<String>> rows = new ArrayList<>(List.of(FIELDS));
        for (ActionState state : ordered(actions)) {
            Action action = state.action();
            rows.add(List.of(
                    state.id().value(),
                    action.text(),
                    action.kind().word(),
                    action.priority().word(),
                    action.owner().account(),
                    day(action),
                    action.source(),
                    action.verifiedBy(),
                    action.tracker(),
                    state.status().word(),
                    state.evidence(),
                    state.openedAt().toString(),
                    String.valueOf(state.age(now).toDays())));
        }
        return rows;
    }

    /// Columns that Jira's import of CSV files knows, under a row of heads.
    public static List<List<String>> jira(List<ActionState> actions) {
        List<List<String>> rows = new ArrayList<>(List.of(JIRA));
        for (ActionState state : ordered(actions)) {
            Action action = state.action();
            String priority = action.priority().word();
            rows.add(List.of(
                    action.text(),
                    "Task",
                    Sentence.begin(priority),
                    action.owner().account(),
                    day(action),
                    "plimsoll-" + state.id().value().toLowerCase(Locale.ROOT) + " "
                            + action.kind().word(),
                    state.status().settled() ? "Done" : "To Do",
                    body(state).replace('\n', ' ').strip()));
        }
        return rows;
    }

    /// An array of issues in JSON, with the names of fields that GitHub's command line uses.
    public static String github(List<ActionState> actions) {
        ArrayNode issues = Json.mapper().createArrayNode();
        for (ActionState state : ordered(actions)) {
            Action action = state.action();
            ObjectNode issue = issues.addObject();
            issue.put("title", action.text());
            issue.put("body", body(state));
            issue.put("state", state.status().settled() ? "closed" : "open");
            ArrayNode labels = issue.putArray("labels");
            labels.add(action.kind().word());
            labels.add("priority: " + action.priority().word());
            issue.putArray("assignees").add(action.owner().account());
        }
        return Json.pretty(issues);
    }

    private static String day(Action action) {
        return action.due() == null ? "" : action.due().toString();
    }

    /// Ends with the line by which an import finds the action again.
    private static String body(ActionState state) {
        Action action = state.action();
        StringBuilder body = new StringBuilder();
        line(body, "Follows from", action.source());
        line(body, "Verified by", action.verifiedBy());
        line(body, "Due", day(action));
        line(body, "Plimsoll action", state.id().value());
        return body.toString();
    }

    private static void line(StringBuilder body, String what, String value) {
        if (!value.isEmpty()) {
            body.append(what).append(": ").append(value).append('\n');
        }
    }
}
