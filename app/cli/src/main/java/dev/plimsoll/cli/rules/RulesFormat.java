package dev.plimsoll.cli.rules;

import dev.plimsoll.model.contract.diff.Rule;
import java.util.List;
import java.util.Locale;

/// The forms in which rules are given out.
public enum RulesFormat {
    TEXT,
    JSON,
    MARKDOWN;

    /// The whole document, ending with a line feed. A single rule is told in full, several as a list.
    public String render(List<Rule> rules) {
        return switch (this) {
            case TEXT -> rules.size() == 1 ? RulesText.one(rules.getFirst()) : RulesText.list(rules);
            case JSON -> RulesJson.render(rules);
            case MARKDOWN -> RulesMarkdown.render(rules);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
