package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanDocument;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Plan content in a JSON file: all of a plan as `plan show --json` prints it, or only what differs, merged into
/// the present plan by the rules of JSON Merge Patch (RFC 7396): objects are merged, everything else is replaced.
public final class PlanFile {
    private PlanFile() {}

    /// The plan with the file's content merged in. The contracts that a plan is about never change: the file may hold
    /// others, as it does when it came from another plan, and they are not taken over.
    ///
    /// @throws Mistake if the file cannot be read, is not JSON, or does not give a valid plan
    public static ExperimentPlan merge(Path file, ExperimentPlan plan) {
        JsonNode patch = content(file);
        ObjectNode tree = Json.mapper().valueToTree(plan);
        JsonNode amendment = tree.get("amendment").deepCopy();
        JsonNode merged = RecordFile.merged(tree, patch);
        if (merged.get("amendment") instanceof ObjectNode changed) {
            changed.set("base", amendment.get("base"));
            changed.set("revision", amendment.get("revision"));
        }
        try {
            return Json.mapper().treeToValue(merged, ExperimentPlan.class);
        } catch (JacksonException wrong) {
            throw Mistake.of(file + " does not give a valid plan: " + RecordFile.reason(wrong));
        }
    }

    /// A whole plan from a file, with the fields that this version does not know.
    ///
    /// @throws Mistake if the file cannot be read, is not JSON, or is no plan
    public static ExperimentPlan read(Path file) {
        return RecordFile.read(file, content(file), PlanDocument.PLAN, "plan");
    }

    private static JsonNode content(Path file) {
        ObjectNode tree = RecordFile.content(file, "plan");
        return tree.get("plan") instanceof ObjectNode inner ? inner : tree;
    }
}
