package dev.plimsoll.model.plan;

import dev.plimsoll.model.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A field of a plan that somebody pointed at. Entries of lists are found by their name, not their place, so that an
/// anchor holds on to its field while others are added, removed or moved.
///
/// @param field steps through the plan's JSON form, for example `scope/environment` or `faults/gone/share`; empty for
///     the whole plan
/// @param seen SHA-256 of what the field said, in canonical form
public record Anchor(String field, String seen) {
    private static final List<String> NAMES = List.of("id", "name", "signal", "gate", "image", "setting");

    /// What has become of the field since.
    public enum Fate {
        UNCHANGED,
        CHANGED,
        GONE
    }

    /// An anchor at a field as it stands.
    ///
    /// @throws IllegalArgumentException if the plan has no such field
    public static Anchor at(ExperimentPlan plan, String field) {
        JsonNode value = find(plan, field);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("the plan has no field '" + field
                    + "'; fields are written as in its JSON form, for example 'scope/environment'");
        }
        return new Anchor(String.join("/", steps(field)), Json.digest(value));
    }

    /// What has become of the field in a plan.
    public Fate fateIn(ExperimentPlan plan) {
        JsonNode value = find(plan, field);
        if (value.isMissingNode()) {
            return Fate.GONE;
        }
        return Json.digest(value).equals(seen) ? Fate.UNCHANGED : Fate.CHANGED;
    }

    private static List<String> steps(String field) {
        return List.of(field.split("/")).stream()
                .filter(step -> !step.isEmpty())
                .toList();
    }

    private static JsonNode find(ExperimentPlan plan, String field) {
        JsonNode at = Json.mapper().valueToTree(plan);
        for (String step : steps(field)) {
            at = at.isArray() ? entry(at, step) : at.path(step);
        }
        return at;
    }

    private static JsonNode entry(JsonNode list, String step) {
        for (JsonNode entry : list) {
            if (NAMES.stream().anyMatch(name -> entry.path(name).asString("").equals(step))) {
                return entry;
            }
        }
        return step.matches("[0-9]{1,6}") ? list.path(Integer.parseInt(step)) : MissingNode.getInstance();
    }
}
