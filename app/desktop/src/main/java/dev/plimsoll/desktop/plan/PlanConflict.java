package dev.plimsoll.desktop.plan;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanState;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Two people changed a plan from the same content: what each wrote, field by field, and which of the two the person
/// wants. A field that only one of them changed is chosen already.
public final class PlanConflict {
    /// Whose content of a field.
    public enum Side {
        MINE,
        THEIRS
    }

    private final int seen;
    private final PlanState theirs;
    private final List<Difference> differences;

    /// A field that the two contents do not agree on.
    public static final class Difference {
        private final JsonPointer field;
        private final JsonNode before;
        private final JsonNode mine;
        private final JsonNode theirs;
        private final ObjectProperty<@Nullable Side> choice = new SimpleObjectProperty<>();

        private Difference(JsonPointer field, JsonNode before, JsonNode mine, JsonNode theirs) {
            this.field = field;
            this.before = before;
            this.mine = mine;
            this.theirs = theirs;
            if (theirs.equals(before)) {
                choice.set(Side.MINE);
            } else if (mine.equals(before)) {
                choice.set(Side.THEIRS);
            }
        }

        /// For example `hypothesis, given`.
        public String field() {
            return field.toString().substring(1).replace("/", ", ");
        }

        public String before() {
            return text(before);
        }

        public String mine() {
            return text(mine);
        }

        public String theirs() {
            return text(theirs);
        }

        /// Null while the person has to choose.
        public ObjectProperty<@Nullable Side> choiceProperty() {
            return choice;
        }

        private static String text(JsonNode value) {
            return value.isMissingNode() ? "" : value.isString() ? value.stringValue() : value.toString();
        }
    }

    /// @param seen what both had before them
    /// @param mine what could not be saved
    /// @param theirs the plan as it is now
    public PlanConflict(PlanState seen, ExperimentPlan mine, PlanState theirs) {
        this.seen = seen.events().size();
        this.theirs = theirs;
        List<Difference> found = new ArrayList<>();
        collect(JsonPointer.empty(), tree(seen.plan()), tree(mine), tree(theirs.plan()), found);
        differences = List.copyOf(found);
    }

    private static JsonNode tree(ExperimentPlan plan) {
        return Json.mapper().readTree(PlanDocument.write(plan));
    }

    /// Lists are taken as a whole: halves of two of them seldom mean anything.
    private static void collect(
            JsonPointer at, JsonNode before, JsonNode mine, JsonNode theirs, List<Difference> found) {
        if (mine.equals(theirs)) {
            return;
        }
        if (!mine.isObject() || !theirs.isObject()) {
            found.add(new Difference(at, before, mine, theirs));
            return;
        }
        TreeSet<String> names = new TreeSet<>(mine.propertyNames());
        names.addAll(theirs.propertyNames());
        for (String name : names) {
            collect(at.appendProperty(name), child(before, name), child(mine, name), child(theirs, name), found);
        }
    }

    private static JsonNode child(JsonNode parent, String name) {
        JsonNode child = parent.get(name);
        return child == null ? MissingNode.getInstance() : child;
    }

    /// The plan as it is now.
    public PlanState theirs() {
        return theirs;
    }

    /// What the two contents do not agree on, in alphabetical order.
    public List<Difference> differences() {
        return differences;
    }

    /// What happened, and who did what since.
    public String sentence() {
        String done = theirs.events().stream()
                .skip(seen)
                .map(event -> Json.mapper().valueToTree(event).path("event").asString("changed") + " by " + event.by())
                .collect(Collectors.joining(", "));
        return "Plan " + theirs.id() + " was changed while you worked on it (" + done
                + "), and your change was not kept. Choose what shall stand in each field.";
    }

    /// Whether a field is left that both changed and nobody chose.
    public ObservableValue<Boolean> undecided() {
        return Bindings.createBooleanBinding(
                () -> differences.stream().anyMatch(one -> one.choice.get() == null),
                differences.stream().map(Difference::choiceProperty).toArray(ObjectProperty[]::new));
    }

    /// The content that was chosen.
    ///
    /// @throws IllegalStateException if a field is undecided
    /// @throws RuntimeException if the fields that were chosen do not fit together
    public ExperimentPlan merged() {
        ObjectNode merged = (ObjectNode) tree(theirs.plan());
        for (Difference one : differences) {
            Side side = one.choice.get();
            if (side == null) {
                throw new IllegalStateException("nobody chose " + one.field());
            }
            if (side == Side.MINE) {
                put(merged, one.field, one.mine);
            }
        }
        return PlanDocument.read(merged.toString());
    }

    private static void put(ObjectNode root, JsonPointer field, JsonNode value) {
        ObjectNode parent = (ObjectNode) root.at(field.head());
        String name = field.last().getMatchingProperty();
        if (value.isMissingNode()) {
            parent.remove(name);
        } else {
            parent.set(name, value);
        }
    }
}
