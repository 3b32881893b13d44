package dev.plimsoll.cli.rules;

import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.Rules;
import java.util.List;
import java.util.Locale;

/// The forms in which rules are given out.
public enum RulesFormat {
    TEXT,
    JSON,
    MARKDOWN;

    /// The whole document, ending with a line feed, with an example for each rule that has one. A single rule is told
    /// in full, several as a list.
    public String render(Rules catalogue, List<Rule> rules) {
        return switch (this) {
            case TEXT -> rules.size() == 1 ? RulesText.one(catalogue, rules.getFirst()) : RulesText.list(rules);
            case JSON -> RulesJson.render(catalogue, rules);
            case MARKDOWN -> RulesMarkdown.render(catalogue, rules);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
