package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How actions are written for other programs. Each form carries the action's name, by which an import finds it again.
public enum ActionExport {
    /// Every field; the form that keeps most.
    CSV {
        @Override
        String write(List<ActionState> actions, Instant now) {
            StringBuilder csv = new StringBuilder(CsvText.row(
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
                    "age days"));
            for (ActionState state : actions) {
                Action action = state.action();
                csv.append(CsvText.row(
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
            return csv.toString();
        }
    },
    /// An array of issues with the names of fields that GitHub's command line uses.
    GITHUB {
        @Override
        String write(List<ActionState> actions, Instant now) {
            ArrayNode issues = Json.mapper().createArrayNode();
            for (ActionState state : actions) {
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
    },
    /// Columns that Jira's import of CSV files knows.
    JIRA {
        @Override
        String write(List<ActionState> actions, Instant now) {
            StringBuilder csv = new StringBuilder(CsvText.row(
                    "Summary", "Issue Type", "Priority", "Assignee", "Due Date", "Labels", "Status", "Description"));
            for (ActionState state : actions) {
                Action action = state.action();
                csv.append(CsvText.row(
                        action.text(),
                        "Task",
                        jira(action.priority()),
                        action.owner().account(),
                        day(action),
                        "plimsoll-" + state.id().value().toLowerCase(Locale.ROOT) + " "
                                + action.kind().word(),
                        state.status().settled() ? "Done" : "To Do",
                        body(state).replace('\n', ' ').strip()));
            }
            return csv.toString();
        }
    };

    abstract String write(List<ActionState> actions, Instant now);

    /// In the order of their names; the same actions give the same text.
    ///
    /// @param now until which open actions have aged
    public String text(List<ActionState> actions, Instant now) {
        return write(
                actions.stream()
                        .sorted(Comparator.comparingLong(action -> action.id().number()))
                        .toList(),
                now);
    }

    private static String jira(ActionPriority priority) {
        String word = priority.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
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
