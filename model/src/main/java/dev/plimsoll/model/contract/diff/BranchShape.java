package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/// Tells the branches of a union apart by what they say, so that a branch keeps its fingerprint when its schema is
/// renamed or moved to the components.
final class BranchShape {
    private static final int LONGEST_CHAIN = 16;
    private static final int DEEPEST = 3;
    private static final List<String> TOLD =
            List.of("type", "format", "title", "const", "enum", "required", "pattern", "minimum", "maximum");

    private final Contract contract;

    BranchShape(Contract contract) {
        this.contract = contract;
    }

    /// What the schema, or the list of schemas, at a place says.
    String of(Origin origin) {
        Cursor at = contract.schemas().root().follow(origin.pointer());
        return at == null ? "" : shape(at, 0);
    }

    private String shape(Cursor written, int depth) {
        Cursor at = target(written);
        List<String> parts = new ArrayList<>();
        for (String keyword : TOLD) {
            Cursor said = at.get(keyword);
            if (said != null) {
                parts.add(keyword + "=" + sorted(said));
            }
        }
        Cursor properties = at.get("properties");
        if (properties != null) {
            TreeSet<String> names = new TreeSet<>();
            properties.entries().forEach(entry -> names.add(entry.name()));
            parts.add("properties=" + names);
        }
        if (depth < DEEPEST) {
            List<String> inner = new ArrayList<>();
            for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
                Cursor branches = at.get(keyword);
                if (branches != null) {
                    branches.items().forEach(item -> inner.add(shape(item, depth + 1)));
                }
            }
            at.items().forEach(item -> inner.add(shape(item, depth + 1)));
            Collections.sort(inner);
            parts.addAll(inner);
        }
        return parts.toString();
    }

    private static String sorted(Cursor said) {
        if (said.node().items().isEmpty()) {
            return said.node().toJson().toString();
        }
        TreeSet<String> values = new TreeSet<>();
        said.node().items().forEach(item -> values.add(item.toJson().toString()));
        return values.toString();
    }

    private Cursor target(Cursor written) {
        Cursor at = written;
        for (int steps = 0; steps < LONGEST_CHAIN; steps++) {
            String reference = at.text("$ref");
            Cursor next = reference == null ? null : contract.schemas().target(reference);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
