package dev.plimsoll.cli.diff;

import dev.plimsoll.model.contract.consumer.impact.ChangeImpact;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.consumer.impact.Outcome;
import dev.plimsoll.model.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The consumers in the JSON of a diff; changes are named by their fingerprints.
final class JsonImpact {
    private JsonImpact() {}

    static JsonNode of(Impact impact) {
        ObjectNode tree = Json.mapper()
                .createObjectNode()
                .put("provider", impact.provider())
                .put("severity", impact.severity().name())
                .put("sentence", ImpactWords.sentence(impact));
        ObjectNode counts = tree.putObject("counts");
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.name(), impact.count(outcome));
        }
        ArrayNode consumers = tree.putArray("consumers");
        impact.consumers().forEach(consumers::add);
        ArrayNode changes = tree.putArray("changes");
        impact.changes().forEach(change -> changes.add(change(change)));
        ArrayNode notices = tree.putArray("notices");
        impact.notices().forEach(notices::add);
        return tree;
    }

    private static ObjectNode change(ChangeImpact impact) {
        ObjectNode node = Json.mapper()
                .createObjectNode()
                .put("fingerprint", impact.change().fingerprint());
        ArrayNode consumers = node.putArray("consumers");
        impact.consumers().forEach(consumer -> consumers.add(Json.mapper().<JsonNode>valueToTree(consumer)));
        return node;
    }
}
