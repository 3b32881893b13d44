package dev.plimsoll.model.contract.consumer.graph;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.consumer.use.OperationShape;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.read.ContractProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The questions that a reader of a service graph asks; what is not understood is refused with its place.
///
/// @param file as the user named it
record GraphText(String file) {
    SourcePosition position(Cursor at) {
        return new SourcePosition(file, at.mark().line(), at.mark().column());
    }

    ContractProblem problem(Cursor at, String sentences) {
        return new ContractProblem(file, position(at), sentences);
    }

    void onlyFields(Cursor at, Set<String> fields) {
        if (!(at.node() instanceof MapNode)) {
            throw problem(at, "this is no object. Write its fields as 'name: value'.");
        }
        for (Cursor.Entry entry : at.entries()) {
            if (!fields.contains(entry.name())) {
                throw problem(
                        entry.value(),
                        "there is no field '" + entry.name() + "' here. The fields are "
                                + String.join(", ", new TreeSet<>(fields)) + ".");
            }
        }
    }

    /// A list; empty where the field is absent.
    List<Cursor> list(Cursor at, String field) {
        Cursor list = at.get(field);
        if (list == null) {
            return List.of();
        }
        if (!(list.node() instanceof ListNode)) {
            throw problem(list, "'" + field + "' is no list. Write '" + field + ":' and a list below it.");
        }
        return list.items();
    }

    @Nullable
    String text(Cursor at, String field) {
        Cursor member = at.get(field);
        return member == null ? null : named(member, "'" + field + "'");
    }

    String needed(Cursor at, String field, String example) {
        String text = text(at, field);
        if (text == null) {
            throw problem(
                    at, "the field '" + field + "' is missing. Write for example '" + field + ": " + example + "'.");
        }
        return text;
    }

    private String named(Cursor at, String what) {
        String text = at.node().text();
        if (text == null || text.isBlank()) {
            throw problem(at, what + " is no text. Write one, in quotes if it looks like a number.");
        }
        return text.strip();
    }

    List<String> texts(Cursor at, String field) {
        List<String> texts = new ArrayList<>();
        for (Cursor item : list(at, field)) {
            texts.add(named(item, "an item of '" + field + "'"));
        }
        return texts;
    }

    OperationKey operation(Cursor at) {
        String text = needed(at, "operation", "GET /orders/{id}");
        Cursor member = at.get("operation");
        try {
            OperationShape.of(text);
            String[] words = text.split("\\s+", 2);
            return new OperationKey(words[0], words[1].strip());
        } catch (IllegalArgumentException wrong) {
            throw problem(member == null ? at : member, wrong.getMessage() + ".");
        }
    }

    @Nullable
    FieldPath field(Cursor at, String name) {
        Cursor member = at.get(name);
        return member == null ? null : path(member, named(member, "'" + name + "'"));
    }

    /// Null where the list is absent, so that nothing is said.
    @Nullable
    List<FieldPath> fields(Cursor at, String name) {
        if (at.get(name) == null) {
            return null;
        }
        List<FieldPath> paths = new ArrayList<>();
        for (Cursor item : list(at, name)) {
            paths.add(path(item, named(item, "an item of '" + name + "'")));
        }
        return paths;
    }

    private FieldPath path(Cursor at, String text) {
        try {
            return FieldPath.of(text);
        } catch (IllegalArgumentException wrong) {
            throw problem(at, wrong.getMessage() + ". Correct it there.");
        }
    }
}
