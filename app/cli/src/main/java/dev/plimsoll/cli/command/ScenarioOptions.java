package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a scenario card says, by options or by a file of it. An option has the last word.
final class ScenarioOptions {
    @Option(names = "--title", paramLabel = "TEXT", description = "What people call it.")
    private @Nullable String title;

    @Option(names = "--trigger", paramLabel = "TEXT", description = "How it is brought about.")
    private @Nullable String trigger;

    @Option(names = "--signs", paramLabel = "TEXT", description = "How one notices it.")
    private @Nullable String signs;

    @Option(names = "--recover", paramLabel = "TEXT", description = "What one does then.")
    private @Nullable String recover;

    @Option(names = "--owner", paramLabel = "ACCOUNT", description = "Who keeps it right. Default: its writer.")
    private @Nullable Person owner;

    @Option(names = "--plan", paramLabel = "PLAN", description = "An experiment that brings it about. May be repeated.")
    private List<PlanId> plans = new ArrayList<>();

    @Option(names = "--runbook", paramLabel = "PROCEDURE", description = "What to follow.")
    private @Nullable ProcedureId runbook;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "JSON or YAML: a whole card, or the fields that differ; 'schema --of scenario' describes it.")
    private @Nullable Path from;

    /// @param present what is kept where nothing is said; it is changed
    Scenario applied(ObjectNode present) {
        JsonNode tree = from == null ? present : RecordFile.merged(present, RecordFile.content(from, "scenario card"));
        ObjectNode card = (ObjectNode) tree; // an object merged into an object
        put(card, "title", title);
        put(card, "trigger", trigger);
        put(card, "signs", signs);
        put(card, "recover", recover);
        put(card, "owner", owner);
        put(card, "runbook", runbook);
        if (!plans.isEmpty()) {
            ArrayNode all = card.putArray("plans");
            plans.forEach(plan -> all.add(plan.value()));
        }
        Path named = from == null ? Path.of("What is said") : from;
        return RecordFile.read(named, card, Scenario.DOCUMENT, "scenario card");
    }

    private static void put(ObjectNode tree, String field, @Nullable Object value) {
        if (value != null) {
            tree.put(field, value.toString());
        }
    }
}
