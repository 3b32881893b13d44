package dev.plimsoll.cli.rules;

import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Rule;
import java.util.Locale;

/// The words that the formats of the catalogue share.
final class RuleWords {
    private RuleWords() {}

    static String severity(Rule rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    /// `request`, `response`, or nothing where the rule concerns no message.
    static String direction(Rule rule) {
        return rule.direction() == Direction.NEITHER
                ? ""
                : rule.direction().name().toLowerCase(Locale.ROOT);
    }

    /// The text of an example; an empty one is a part that is not there.
    static String text(String example) {
        return example.isBlank() ? "(nothing)" : example.strip();
    }

    static String meaning(Rule rule) {
        return "The revision " + rule.meaning() + ".";
    }
}
