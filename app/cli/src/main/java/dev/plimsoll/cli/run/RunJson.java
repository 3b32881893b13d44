package dev.plimsoll.cli.run;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A run for programs: what it was, what it found, and the exit code that goes with it.
public final class RunJson {
    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    private RunJson() {}

    public static String render(Run run) {
        return Json.pretty(tree(run));
    }

    /// All runs, each as [#render(Run)] has it.
    static String render(List<Run> runs) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        ArrayNode list = tree.putArray("runs");
        runs.forEach(run -> list.add(tree(run)));
        return Json.pretty(tree);
    }

    private static ObjectNode tree(Run run) {
        ObjectNode tree = Json.mapper().createObjectNode();
        tree.put("schemaVersion", SCHEMA_VERSION)
                .put("run", run.id().value())
                .put("plan", run.start().planId().value())
                .put("planDigest", run.start().planDigest())
                .put("title", run.plan().title())
                .put("phase", run.phase().name())
                .put("verdict", run.verdict().map(Verdict::name).orElse(null))
                .put(
                        "sentence",
                        run.conclusion().map(RunEvent.Concluded::sentence).orElse(null))
                .put("exitCode", RunExit.code(run))
                .put("startedAt", run.start().at().toString())
                .put("startedBy", run.start().by().account())
                .put("elapsed", run.elapsed().toString())
                .put("environment", run.start().environment())
                .put("load", run.plan().workload().arrivals().sentence());
        tree.set("stages", Json.mapper().valueToTree(run.stages()));
        tree.set("consumers", Json.mapper().valueToTree(run.consumers()));
        tree.set("faults", Json.mapper().valueToTree(run.bands()));
        run.capacity().ifPresent(curve -> tree.set("capacity", CapacityText.tree(curve)));
        tree.set("kill", Json.mapper().valueToTree(run.kill().orElse(null)));
        return tree;
    }
}
