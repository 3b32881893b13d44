package dev.plimsoll.model.contract.policy;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A file of settings as a tree with places, and the questions that its readers ask.
record Written(Cursor root, String file) {
    static Written of(Node node, String file) {
        return new Written(Cursor.root(node), file);
    }

    SourcePosition position(Cursor at) {
        return new SourcePosition(file, at.mark().line(), at.mark().column());
    }

    PolicyProblem problem(@Nullable Cursor at, String what, String remedy) {
        return new PolicyProblem(position(at == null ? root : at), what, remedy);
    }

    /// The objects of the only field that the file has.
    List<Cursor> list(String field) {
        Cursor at = root.get(field);
        if (at == null || !(at.node() instanceof ListNode)) {
            throw problem(at, "the file holds no list '" + field + "'.", "Write '" + field + ":' and a list below it.");
        }
        onlyFields(root, Set.of(field));
        for (Cursor item : at.items()) {
            if (!(item.node() instanceof MapNode)) {
                throw problem(item, "an item of '" + field + "' is an object.", "Write its fields as 'name: value'.");
            }
        }
        return at.items();
    }

    void onlyFields(Cursor item, Set<String> fields) {
        for (Cursor.Entry entry : item.entries()) {
            if (!fields.contains(entry.name())) {
                throw problem(
                        entry.value(),
                        "there is no field '" + entry.name() + "' here.",
                        "The fields are " + String.join(", ", new TreeSet<>(fields)) + ".");
            }
        }
    }

    /// A field's text; null where it is absent.
    @Nullable
    String text(Cursor item, String field) {
        Cursor at = item.get(field);
        if (at == null) {
            return null;
        }
        String text = at.node().text();
        if (text == null || text.isBlank()) {
            throw problem(at, "'" + field + "' is a text.", "Write one, in quotes if it looks like a number.");
        }
        return text;
    }

    String needed(Cursor item, String field) {
        String text = text(item, field);
        if (text == null) {
            throw problem(item, "the field '" + field + "' is missing.", "Add it.");
        }
        return text;
    }
}
