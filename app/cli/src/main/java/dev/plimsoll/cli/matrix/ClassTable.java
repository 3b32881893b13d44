package dev.plimsoll.cli.matrix;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.chaos.matrix.ChangeClass;
import dev.plimsoll.model.chaos.matrix.ExperimentTable;
import dev.plimsoll.model.chaos.matrix.Question;
import dev.plimsoll.model.chaos.matrix.RuleClasses;
import dev.plimsoll.model.chaos.matrix.Surrounding;
import dev.plimsoll.model.chaos.matrix.VariantKind;
import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.Rules;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which questions each class of changes is asked: the documentation of the matrix, made from its own table.
final class ClassTable {
    private ClassTable() {}

    static String text() {
        StringBuilder text = new StringBuilder();
        List<Rule> catalogue = new Rules().all();
        for (ChangeClass each : ChangeClass.values()) {
            int rules = RuleClasses.rules(each, catalogue).size();
            text.append(each.title())
                    .append(rules == 0 ? "" : " (" + Words.count(rules, "rule") + ")")
                    .append("\n  ")
                    .append(each.meaning())
                    .append('\n');
            for (Question question : ExperimentTable.of(each)) {
                Table table = new Table()
                        .row("versions", question.pairing().title() + way(question))
                        .row("payloads", variants(question))
                        .row("around", around(question));
                text.append("  ")
                        .append(question.name())
                        .append(": ")
                        .append(question.text())
                        .append('\n')
                        .append(table.render("    "));
            }
            text.append('\n');
        }
        return text.append(ChangeClass.values().length + " classes")
                .append(", ")
                .append(Words.count(ExperimentTable.all().size(), "question"))
                .append(".\n")
                .toString();
    }

    static String json() {
        List<Rule> catalogue = new Rules().all();
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", 1);
        ArrayNode classes = tree.putArray("classes");
        for (ChangeClass each : ChangeClass.values()) {
            ObjectNode node = classes.addObject().put("class", each.word()).put("title", each.title());
            node.put("meaning", each.meaning());
            ArrayNode rules = node.putArray("rules");
            RuleClasses.rules(each, catalogue).forEach(rule -> rules.add(rule.id()));
            node.set("questions", Json.mapper().valueToTree(ExperimentTable.of(each)));
        }
        return Json.pretty(tree);
    }

    static String markdown() {
        StringBuilder page = new StringBuilder("# Classes of changes and what they are asked\n");
        for (ChangeClass each : ChangeClass.values()) {
            page.append("\n## ")
                    .append(each.title())
                    .append("\n\n")
                    .append(each.meaning())
                    .append('\n');
            if (!ExperimentTable.of(each).isEmpty()) {
                page.append("\n| question | versions | payloads | around |\n| --- | --- | --- | --- |\n");
            }
            for (Question question : ExperimentTable.of(each)) {
                page.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                MarkdownText.prose(question.text()),
                                question.pairing().title() + way(question),
                                variants(question),
                                around(question)));
            }
        }
        return page.toString();
    }

    static String csv() {
        StringBuilder table = new StringBuilder(
                CsvText.row("class", "name", "direction", "pairing", "question", "payloads", "around"));
        for (Question question : ExperimentTable.all()) {
            table.append(CsvText.row(
                    question.changeClass().word(),
                    question.name(),
                    direction(question),
                    question.pairing().word(),
                    question.text(),
                    variants(question),
                    around(question)));
        }
        return table.toString();
    }

    private static String way(Question question) {
        return question.direction() == null ? "" : ", in a " + direction(question);
    }

    private static String direction(Question question) {
        return question.direction() == null ? "" : question.direction().name().toLowerCase(Locale.ROOT);
    }

    private static String variants(Question question) {
        return question.variants().stream().map(VariantKind::word).collect(Collectors.joining(", "));
    }

    private static String around(Question question) {
        return question.around().stream().map(Surrounding::word).collect(Collectors.joining(", "));
    }
}
