package dev.plimsoll.desktop.conflict;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Two people changed a record from the same content: what each wrote, field by field, and which of the two the person
/// wants. A field that only one of them changed is chosen already.
///
/// @param <R> what the record says
/// @param <S> the record as it is now, with its history
public final class Conflict<R extends OpenRecord<R>, S> {
    /// Whose content of a field.
    public enum Side {
        MINE,
        THEIRS
    }

    private final OpenDocument<R> form;
    private final Name name;
    private final R content;
    private final S theirs;
    private final List<Difference> differences;

    /// The record in words.
    ///
    /// @param record for example `plan P1`
    /// @param since what others did to it since, a few words each
    public record Name(String record, List<String> since) {
        public Name {
            since = List.copyOf(since);
        }

        /// @param events the whole history
        /// @param seen how many of them the person knew
        public static Name of(String record, List<?> events, int seen) {
            return new Name(record, events.stream().skip(seen).map(Name::words).toList());
        }

        private static String words(Object event) {
            JsonNode tree = Json.mapper().valueToTree(event);
            return tr(
                    "%s by %s",
                    tree.path("event").asString(tr("changed")), tree.path("by").asString(tr("somebody")));
        }
    }

    /// The three contents.
    ///
    /// @param seen what both had before them
    /// @param mine what could not be saved
    /// @param theirs what is saved now
    public record Contents<R>(R seen, R mine, R theirs) {}

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

    /// @param theirs the record as it is now
    public Conflict(OpenDocument<R> form, Name name, Contents<R> contents, S theirs) {
        this.form = form;
        this.name = name;
        this.content = contents.theirs();
        this.theirs = theirs;
        List<Difference> found = new ArrayList<>();
        collect(JsonPointer.empty(), tree(contents.seen()), tree(contents.mine()), tree(contents.theirs()), found);
        differences = List.copyOf(found);
    }

    private JsonNode tree(R record) {
        return Json.mapper().readTree(form.write(record));
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

    /// The record as it is now.
    public S theirs() {
        return theirs;
    }

    /// For example `plan P1`.
    public String record() {
        return name.record();
    }

    /// What the two contents do not agree on, in alphabetical order.
    public List<Difference> differences() {
        return differences;
    }

    /// What happened, and who did what since.
    public String sentence() {
        String record = name.record().substring(0, 1).toUpperCase(Locale.ROOT)
                + name.record().substring(1);
        return tr(
                "%s was changed while you worked on it (%s), and your change was not kept. Choose what shall stand in"
                        + " each field.",
                record, String.join(", ", name.since()));
    }

    /// Chooses the same side in every field.
    public void chooseAll(Side side) {
        differences.forEach(one -> one.choice.set(side));
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
    public R merged() {
        ObjectNode merged = (ObjectNode) tree(content);
        for (Difference one : differences) {
            Side side = one.choice.get();
            if (side == null) {
                throw new IllegalStateException("nobody chose " + one.field());
            }
            if (side == Side.MINE) {
                put(merged, one.field, one.mine);
            }
        }
        return form.read(merged.toString());
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
