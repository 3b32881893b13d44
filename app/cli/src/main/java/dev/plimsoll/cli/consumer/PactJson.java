package dev.plimsoll.cli.consumer;

import dev.plimsoll.model.contract.consumer.check.InteractionCheck;
import dev.plimsoll.model.contract.consumer.check.PactCheck;
import dev.plimsoll.model.contract.consumer.replay.Replay;
import dev.plimsoll.model.contract.consumer.replay.ReplayedInteraction;
import dev.plimsoll.model.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The compatibility of a pact for programs: the records themselves, with their verdicts. A check and a replay
/// together are the replay, with the check as member `contractCheck` and the worse verdict.
final class PactJson {
    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    private PactJson() {}

    static String render(PactAnswer answer) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        PactCheck check = answer.check();
        Replay replay = answer.replay();
        if (replay != null) {
            replay(replay, tree);
            if (check != null) {
                check(check, tree.putObject("contractCheck"));
            }
            tree.put("verdict", answer.verdict().name());
        } else if (check != null) {
            check(check, tree);
        }
        return Json.pretty(tree);
    }

    private static void check(PactCheck check, ObjectNode tree) {
        tree.put("verdict", check.verdict().name()).put("sentence", PactText.sentence(check));
        ObjectNode record = Json.mapper().valueToTree(check);
        tree.setAll(record);
        ArrayNode interactions = tree.putArray("interactions");
        for (InteractionCheck interaction : check.interactions()) {
            ObjectNode node = Json.mapper().valueToTree(interaction);
            interactions.add(node.put("verdict", interaction.verdict().name()));
        }
    }

    private static void replay(Replay replay, ObjectNode tree) {
        tree.put("sentence", ReplayText.sentence(replay)).put("stopped", replay.stopped());
        ObjectNode record = Json.mapper().valueToTree(replay);
        tree.setAll(record);
        ArrayNode interactions = tree.putArray("interactions");
        for (ReplayedInteraction interaction : replay.interactions()) {
            ObjectNode node = Json.mapper().valueToTree(interaction);
            interactions.add(node.put("verdict", interaction.verdict().name()));
        }
    }
}
