package dev.plimsoll.cli.rules;

import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.RuleExample;
import dev.plimsoll.model.contract.diff.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of documentation about the rules; the image ships it as `share/rules.md`.
final class RulesMarkdown {
    private RulesMarkdown() {}

    static String render(Rules catalogue, List<Rule> rules) {
        StringBuilder page = new StringBuilder("""
                # Rules of the diff

                %s. The severity is what a finding usually is; a proof or a witness decides each single one. This page
                is what `plimsoll rules --format markdown` prints.
                """.formatted(Words.count(rules.size(), "rule")));
        for (Direction direction : List.of(Direction.NEITHER, Direction.REQUEST, Direction.RESPONSE)) {
            List<Rule> group =
                    rules.stream().filter(rule -> rule.direction() == direction).toList();
            if (!group.isEmpty()) {
                page.append("\n## ").append(heading(direction)).append('\n');
                group.forEach(rule -> page.append(rule(rule)).append(example(catalogue.example(rule))));
            }
        }
        return page.toString();
    }

    private static String example(@Nullable RuleExample example) {
        return example == null
                ? ""
                : "- Example: from " + MarkdownText.code(RuleWords.text(example.before())) + " to "
                        + MarkdownText.code(RuleWords.text(example.after())) + "\n";
    }

    private static String heading(Direction direction) {
        return switch (direction) {
            case NEITHER -> "The contract and its operations";
            case REQUEST -> "What consumers send";
            case RESPONSE -> "What the provider answers";
        };
    }

    private static String rule(Rule rule) {
        return """

                ### %s

                %s Usually **%s**.

                - Why: %s
                - Advice: %s
                """.formatted(
                        rule.id(),
                        MarkdownText.prose(RuleWords.meaning(rule)),
                        RuleWords.severity(rule),
                        MarkdownText.prose(rule.why()),
                        MarkdownText.prose(rule.advice()));
    }
}
