package dev.plimsoll.cli.rules;

import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Rules for programs.
final class RulesJson {
    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    private RulesJson() {}

    static String render(List<Rule> rules) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        tree.set("rules", Json.mapper().valueToTree(rules));
        return Json.pretty(tree);
    }
}
