package dev.plimsoll.cli.rules;

import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.RuleExample;
import dev.plimsoll.model.contract.diff.Rules;
import dev.plimsoll.model.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rules for programs.
final class RulesJson {
    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    private RulesJson() {}

    static String render(Rules catalogue, List<Rule> rules) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        ArrayNode list = tree.putArray("rules");
        rules.forEach(rule -> list.add(node(catalogue, rule)));
        return Json.pretty(tree);
    }

    private static ObjectNode node(Rules catalogue, Rule rule) {
        ObjectNode node = Json.mapper().valueToTree(rule);
        RuleExample example = catalogue.example(rule);
        if (example == null) {
            return node.putNull("example");
        }
        node.putObject("example").put("base", example.baseContract()).put("revision", example.revisionContract());
        return node;
    }
}
