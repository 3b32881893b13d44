package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.engine.learning.ActionFile;
import dev.plimsoll.model.learning.action.ActionState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// How actions are written for other programs.
public enum ActionExport {
    /// Every field; the form that keeps most.
    CSV {
        @Override
        public String text(List<ActionState> actions, Instant now) {
            return csv(ActionFile.sheet(actions, now));
        }
    },
    /// An array of issues with the names of fields that GitHub's command line uses.
    GITHUB {
        @Override
        public String text(List<ActionState> actions, Instant now) {
            return ActionFile.github(actions);
        }
    },
    /// Columns that Jira's import of CSV files knows.
    JIRA {
        @Override
        public String text(List<ActionState> actions, Instant now) {
            return csv(ActionFile.jira(actions));
        }
    };

    /// In the order of their names; the same actions give the same text.
    ///
    /// @param now until which open actions have aged
    public abstract String text(List<ActionState> actions, Instant now);

    private static String csv(List<List<String>> rows) {
        return rows.stream().map(row -> CsvText.row(row.toArray(String[]::new))).collect(Collectors.joining());
    }
}
