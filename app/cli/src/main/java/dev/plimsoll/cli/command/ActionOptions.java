package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an action says, by options or by a file of it. An option has the last word.
final class ActionOptions {
    @Option(names = "--text", paramLabel = "TEXT", description = "What is to be done.")
    private @Nullable String text;

    @Option(names = "--kind", paramLabel = "KIND", description = "prevent, detect, mitigate or process.")
    private @Nullable String kind;

    @Option(names = "--priority", paramLabel = "WORD", description = "high, medium or low.")
    private @Nullable String priority;

    @Option(names = "--owner", paramLabel = "ACCOUNT", description = "Who answers for it. Default: who opens it.")
    private @Nullable Person owner;

    @Option(names = "--due", paramLabel = "DAY", description = "For example 2026-12-01.")
    private @Nullable String due;

    @Option(names = "--source", paramLabel = "RECORD", description = "Where it follows from, for example R3 or I1.")
    private @Nullable String source;

    @Option(
            names = "--verified-by",
            paramLabel = "WHAT",
            description = "What will show that it is done: a plan, a test.")
    private @Nullable String verifiedBy;

    @Option(names = "--tracker", paramLabel = "NAME", description = "Its name in another tracker, for example SHOP-7.")
    private @Nullable String tracker;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "JSON or YAML: a whole action, or the fields that differ; 'schema --of action' describes it.")
    private @Nullable Path from;

    /// @param present what is kept where nothing is said; it is changed
    Action applied(ObjectNode present) {
        JsonNode tree = from == null ? present : RecordFile.merged(present, RecordFile.content(from, "action"));
        ObjectNode action = (ObjectNode) tree; // an object merged into an object
        put(action, "text", text);
        put(action, "kind", kind);
        put(action, "priority", priority);
        put(action, "owner", owner);
        put(action, "due", due);
        put(action, "source", source);
        put(action, "verifiedBy", verifiedBy);
        put(action, "tracker", tracker);
        Path named = from == null ? Path.of("What is said") : from;
        return RecordFile.read(named, action, Action.DOCUMENT, "action");
    }

    private static void put(ObjectNode tree, String field, @Nullable Object value) {
        if (value != null) {
            tree.put(field, value.toString());
        }
    }
}
