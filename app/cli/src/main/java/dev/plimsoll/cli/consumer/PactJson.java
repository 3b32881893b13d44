package dev.plimsoll.cli.consumer;

import dev.plimsoll.model.contract.consumer.check.InteractionCheck;
import dev.plimsoll.model.contract.consumer.check.PactCheck;
import dev.plimsoll.model.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The compatibility of a pact for programs: the record itself, with its verdicts.
final class PactJson {
    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    private PactJson() {}

    static String render(PactCheck check) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        tree.put("verdict", check.verdict().name()).put("sentence", PactText.sentence(check));
        ObjectNode record = Json.mapper().valueToTree(check);
        tree.setAll(record);
        ArrayNode interactions = tree.putArray("interactions");
        for (InteractionCheck interaction : check.interactions()) {
            ObjectNode node = Json.mapper().valueToTree(interaction);
            interactions.add(node.put("verdict", interaction.verdict().name()));
        }
        return Json.pretty(tree);
    }
}
