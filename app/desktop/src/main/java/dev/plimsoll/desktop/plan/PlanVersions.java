package dev.plimsoll.desktop.plan;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The contents that a plan has had, and what is other between two of them.
final class PlanVersions {
    private PlanVersions() {}

    /// @param number counted from 1
    record Version(int number, Instant at, Person by, ExperimentPlan plan) {
        /// As people read it in a list.
        @Override
        public String toString() {
            return tr("Version %d by %s", number, by);
        }
    }

    /// @param field for example `hypothesis, given`
    /// @param before empty when it was not there
    /// @param after empty when it is not there
    record Change(String field, String before, String after) {}

    /// The oldest first.
    static List<Version> of(PlanState state) {
        List<Version> versions = new ArrayList<>();
        for (PlanEvent event : state.events()) {
            ExperimentPlan content = switch (event) {
                case PlanEvent.Drafted drafted -> drafted.plan();
                case PlanEvent.Revised revised -> revised.plan();
                default -> null;
            };
            if (content != null) {
                versions.add(new Version(versions.size() + 1, event.at(), event.by(), content));
            }
        }
        return List.copyOf(versions);
    }

    /// Field by field, in alphabetical order.
    static List<Change> between(ExperimentPlan before, ExperimentPlan after) {
        List<Change> changes = new ArrayList<>();
        collect("", tree(before), tree(after), changes);
        return List.copyOf(changes);
    }

    private static JsonNode tree(ExperimentPlan plan) {
        return Json.mapper().readTree(PlanDocument.write(plan));
    }

    private static void collect(String at, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                collect(at + (at.isEmpty() ? "" : ", ") + (i + 1), before.path(i), after.path(i), changes);
            }
        } else if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name ->
                    collect(at + (at.isEmpty() ? "" : ", ") + name, before.path(name), after.path(name), changes));
        } else {
            changes.add(new Change(at, text(before), text(after)));
        }
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : value.isString() ? value.stringValue() : value.toString();
    }
}
