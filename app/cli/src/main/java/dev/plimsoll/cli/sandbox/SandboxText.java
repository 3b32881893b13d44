package dev.plimsoll.cli.sandbox;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.port.StubService.Stub;
import dev.plimsoll.engine.traffic.StubbedContract;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.provider.EntityTables;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a sandbox serves.
public final class SandboxText {
    private SandboxText() {}

    /// How many operations answer, and which do not and why. Ends with a line feed.
    public static String coverage(StubbedContract stubbed) {
        int all = stubbed.stubs().size() + stubbed.impossible().size();
        StringBuilder text = new StringBuilder(stubbed.stubs().size() + " of " + Words.count(all, "operation")
                + (stubbed.stubs().size() == 1 ? " answers.\n" : " answer.\n"));
        stubbed.impossible()
                .forEach(missing -> text.append("  ")
                        .append(Visible.line(missing.operation() + ": " + missing.why() + "."))
                        .append('\n'));
        return text.toString();
    }

    /// What a table is used for, in a sentence.
    public static String use(EntityTables.Use use) {
        String strange = use.strange().isEmpty()
                ? ""
                : "; the contract does not know " + Visible.line(String.join(", ", use.strange()));
        return Words.count(use.rows(), "row") + " of data " + (use.rows() == 1 ? "is an item of " : "are the items of ")
                + Visible.line(use.collection()) + strange + ".";
    }

    /// All answers as JSON, in the order of the contract, members as their schemas list them. Ends with a line feed.
    public static String json(StubbedContract stubbed, long seed) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("schemaVersion", 1).put("seed", seed);
        ArrayNode answers = document.putArray("answers");
        for (Stub stub : stubbed.stubs()) {
            ObjectNode answer = answers.addObject();
            answer.put("operation", stub.operation().toString()).put("status", stub.status());
            answer.put("mediaType", stub.mediaType());
            answer.set("body", stub.body() == null ? Json.mapper().nullNode() : stub.body());
        }
        ArrayNode missing = document.putArray("missing");
        stubbed.impossible()
                .forEach(one -> missing.addObject()
                        .put("operation", one.operation().toString())
                        .put("why", one.why()));
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }
}
