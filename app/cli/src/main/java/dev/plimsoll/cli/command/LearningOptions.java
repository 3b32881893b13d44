package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a learning card says, by options or by a file of it. An option has the last word.
final class LearningOptions {
    @Option(names = "--title", paramLabel = "TEXT", description = "What people call it.")
    private @Nullable String title;

    @Option(names = "--context", paramLabel = "TEXT", description = "In which situation it was learned.")
    private @Nullable String context;

    @Option(names = "--finding", paramLabel = "TEXT", description = "What was found out.")
    private @Nullable String finding;

    @Option(names = "--pattern", paramLabel = "TEXT", description = "What to do from now on, or never again.")
    private @Nullable String pattern;

    @Option(names = "--evidence", paramLabel = "TEXT", description = "What shows it: R7, an address. May be repeated.")
    private List<String> evidence = new ArrayList<>();

    @Option(names = "--service", paramLabel = "NAME", description = "Where it holds. May be repeated.")
    private List<String> services = new ArrayList<>();

    @Option(
            names = "--operation",
            paramLabel = "OPERATION",
            description = "Where it holds: 'GET /orders/{id}'. May be repeated.")
    private List<String> operations = new ArrayList<>();

    @Option(
            names = "--change",
            paramLabel = "CLASS",
            description = "The class of change it is about: field-removed. May be repeated.")
    private List<String> changes = new ArrayList<>();

    @Option(names = "--confidence", paramLabel = "LEVEL", description = "low, medium or high. Default: low.")
    private @Nullable String confidence;

    @Option(names = "--review", paramLabel = "DAY", description = "By which day to look at it again: 2027-01-31.")
    private @Nullable String review;

    @Option(names = "--tag", paramLabel = "WORD", description = "A word to find it by. May be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--plan", paramLabel = "PLAN", description = "The experiment to be made again when it is used.")
    private @Nullable PlanId plan;

    @Option(names = "--owner", paramLabel = "ACCOUNT", description = "Who keeps it right. Default: its writer.")
    private @Nullable Person owner;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "JSON or YAML: a whole card, or the fields that differ; 'schema --of learning' describes it.")
    private @Nullable Path from;

    /// @param present what is kept where nothing is said; it is changed
    LearningCard applied(ObjectNode present) {
        JsonNode tree = from == null ? present : RecordFile.merged(present, RecordFile.content(from, "learning card"));
        ObjectNode card = (ObjectNode) tree; // an object merged into an object
        put(card, "title", title);
        put(card, "context", context);
        put(card, "finding", finding);
        put(card, "pattern", pattern);
        put(card, "confidence", confidence == null ? null : confidence.toLowerCase(Locale.ROOT));
        put(card, "review", review);
        put(card, "plan", plan);
        put(card, "owner", owner);
        put(card, "evidence", evidence);
        put(card, "tags", tags);
        if (!services.isEmpty() || !operations.isEmpty() || !changes.isEmpty()) {
            ObjectNode applies =
                    card.get("appliesTo") instanceof ObjectNode there ? there : card.putObject("appliesTo");
            put(applies, "services", services);
            put(applies, "operations", operations);
            put(applies, "changes", changes);
        }
        Path named = from == null ? Path.of("What is said") : from;
        return RecordFile.read(named, card, LearningCard.DOCUMENT, "learning card");
    }

    private static void put(ObjectNode tree, String field, @Nullable Object value) {
        if (value != null) {
            tree.put(field, value.toString());
        }
    }

    private static void put(ObjectNode tree, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode all = tree.putArray(field);
            values.forEach(all::add);
        }
    }
}
