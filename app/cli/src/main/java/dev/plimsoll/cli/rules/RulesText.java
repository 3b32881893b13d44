package dev.plimsoll.cli.rules;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.RuleExample;
import dev.plimsoll.model.contract.diff.Rules;
import java.util.List;

/// Rules for a terminal.
final class RulesText {
    private RulesText() {}

    static String list(List<Rule> rules) {
        Table table = new Table().row("RULE", "USUALLY", "DIRECTION", "THE REVISION ...");
        rules.forEach(
                rule -> table.row(rule.id(), RuleWords.severity(rule), RuleWords.direction(rule), rule.meaning()));
        return table.render("") + "\n" + Words.count(rules.size(), "rule")
                + ". A proof or a witness decides each single finding. More about one: plimsoll rules RULE\n";
    }

    static String one(Rules catalogue, Rule rule) {
        Table table = new Table()
                .row("Meaning", RuleWords.meaning(rule))
                .row("Usually", RuleWords.severity(rule))
                .row("Why", rule.why())
                .row("Advice", rule.advice());
        String direction = RuleWords.direction(rule);
        if (!direction.isEmpty()) {
            table.row("Direction", direction);
        }
        RuleExample example = catalogue.example(rule);
        if (example != null) {
            table.row("Example", "from " + RuleWords.text(example.before()))
                    .row("", "to   " + RuleWords.text(example.after()));
        }
        return rule.id() + "\n" + table.render("  ");
    }
}
