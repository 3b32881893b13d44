package dev.plimsoll.cli.diff;

import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A diff for programs: the record itself, with a summary and the edits that its changes come from. `plimsoll schema`
/// prints the JSON Schema it follows.
final class JsonDiff {
    /// Grows when a reader of the old form could not read the new one.
    static final int SCHEMA_VERSION = 1;

    private JsonDiff() {}

    static String render(DiffView view) {
        ContractDiff diff = view.shown();
        DiffSummary summary = view.summary();
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        tree.putObject("summary")
                .put("breaking", summary.breaking())
                .put("risky", summary.risky())
                .put("safe", summary.safe())
                .put("accepted", summary.accepted())
                .put("hidden", view.hidden())
                .put("verdict", summary.verdict())
                .put("exitCode", summary.exitCode())
                .put("sentence", summary.sentence());
        ObjectNode record = Json.mapper().valueToTree(diff);
        tree.setAll(record);
        ArrayNode groups = tree.putArray("groups");
        diff.groups().forEach(group -> groups.add(group(group)));
        if (view.impact() != null) {
            tree.set("impact", JsonImpact.of(view.impact()));
        }
        return Json.pretty(tree);
    }

    private static ObjectNode group(ChangeGroup group) {
        ObjectNode node = Json.mapper()
                .createObjectNode()
                .put("root", group.root())
                .put("severity", group.severity().name())
                .put("rule", group.rule())
                .put("lead", group.lead().fingerprint())
                .put("operations", group.operations().size());
        ArrayNode places = node.putArray("places");
        group.places().forEach(place -> places.add(place.fingerprint()));
        return node;
    }

    /// The JSON Schema (2020-12) of what [#render(DiffView)] writes.
    static String schema() {
        return Resources.text("diff.schema.json");
    }
}
