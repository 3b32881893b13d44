package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Plan content in a JSON file: all of a plan as `plan show --json` prints it, or only what differs, merged into
/// the present plan by the rules of JSON Merge Patch (RFC 7396): objects are merged, everything else is replaced.
public final class PlanFile {
    private static final long LARGEST = 8L * 1024 * 1024;

    private static final Pattern IN_CLASS = Pattern.compile(" \\(class [^)]*\\), not marked as ignorable");
    private static final Pattern OUR_NAMES = Pattern.compile("(?:[a-z]+\\.)+([A-Z]\\w*)");

    private PlanFile() {}

    /// The plan with the file's content merged in. The contracts that a plan is about never change: the file may hold
    /// others, as it does when it came from another plan, and they are not taken over.
    ///
    /// @throws Mistake if the file cannot be read, is not JSON, or does not give a valid plan
    public static ExperimentPlan merge(Path file, ExperimentPlan plan) {
        JsonNode patch = content(file);
        ObjectNode tree = Json.mapper().valueToTree(plan);
        JsonNode amendment = tree.get("amendment").deepCopy();
        JsonNode merged = merged(tree, patch);
        if (merged.get("amendment") instanceof ObjectNode changed) {
            changed.set("base", amendment.get("base"));
            changed.set("revision", amendment.get("revision"));
        }
        try {
            return Json.mapper().treeToValue(merged, ExperimentPlan.class);
        } catch (JacksonException wrong) {
            throw Mistake.of(file + " does not give a valid plan: " + reason(wrong));
        }
    }

    /// A whole plan from a file, with the fields that this version does not know.
    ///
    /// @throws Mistake if the file cannot be read, is not JSON, or is no plan
    public static ExperimentPlan read(Path file) {
        JsonNode tree = content(file);
        try {
            return PlanDocument.read(Json.canonical(tree));
        } catch (JacksonException wrong) {
            throw Mistake.of(file + " does not hold a plan: " + reason(wrong));
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of(file + " does not hold a whole plan: " + wrong.getMessage() + ".");
        }
    }

    private static JsonNode content(Path file) {
        JsonNode tree;
        try {
            if (Files.isDirectory(file)) {
                throw Mistake.of(file + " is a folder; name a JSON file with a plan.");
            }
            if (Files.size(file) > LARGEST) {
                throw Mistake.of(file + " is larger than 8 MB; a plan is a few kilobytes.");
            }
            tree = Json.mapper().readTree(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (JacksonException wrong) {
            throw Mistake.of(file + " is not JSON: " + reason(wrong));
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
        if (!tree.isObject()) {
            throw Mistake.of(file + " does not hold a plan: a plan is a JSON object.");
        }
        return tree.get("plan") instanceof ObjectNode inner ? inner : tree;
    }

    private static JsonNode merged(JsonNode present, JsonNode patch) {
        if (!(present instanceof ObjectNode target) || !patch.isObject()) {
            return patch;
        }
        patch.properties().forEach(entry -> {
            JsonNode before = target.get(entry.getKey());
            target.set(entry.getKey(), before == null ? entry.getValue() : merged(before, entry.getValue()));
        });
        return target;
    }

    /// The innermost reason in one line, with its place in the file where one is known.
    private static String reason(JacksonException wrong) {
        String said = wrong.getCause() instanceof IllegalArgumentException own && own.getMessage() != null
                ? own.getMessage()
                : String.valueOf(wrong.getOriginalMessage());
        String sentence = Visible.shortened(Visible.line(plain(said)), 300);
        String path = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .reduce((a, b) -> a + "." + b)
                .map(steps -> " (at " + Visible.line(steps.replace(".[", "[")) + ")")
                .orElse("");
        var location = wrong.getLocation();
        String line = location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return sentence + (path.isEmpty() ? line : path) + ".";
    }

    /// The first line, without the names of our classes.
    private static String plain(String said) {
        String first = said.lines().findFirst().orElse("");
        return OUR_NAMES.matcher(IN_CLASS.matcher(first).replaceAll("")).replaceAll("$1");
    }
}
