package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.SchemaGraph;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.References;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tells which parts of two documents say the same in the same words, references included: a part is the same if
/// its content is and no reference in it leads, directly or on the way, to something that changed. One pass over each
/// document; answers are then quick, so that a diff walks only what changed. Safe for all threads.
public final class Sameness {
    private final SchemaGraph left;
    private final SchemaGraph right;
    private final Map<Node, Boolean> leading = new ConcurrentHashMap<>();
    private final Set<String> changed = new HashSet<>();

    public Sameness(SchemaGraph left, SchemaGraph right) {
        this.left = left;
        this.right = right;
        findChanged();
    }

    /// Whether two parts, one of each document, say the same.
    public boolean areSame(Node one, Node other) {
        return one.hash() == other.hash() && left.dialect() == right.dialect() && !leadsToChange(one);
    }

    private boolean leadsToChange(Node node) {
        if (!node.refers()) {
            return false;
        }
        if (!left.isPlain() || !right.isPlain()) {
            return true; // where schemas have addresses of their own the same words may lead to different places
        }
        Boolean known = leading.get(node);
        if (known == null) {
            known = References.in(node).stream().anyMatch(changed::contains);
            leading.put(node, known);
        }
        return known;
    }

    public boolean areSame(Schema one, Schema other) {
        return one == other
                || (areSame(one.node(), other.node())
                        && one.dialect() == other.dialect()
                        && one.nullable() == other.nullable()
                        && Objects.equals(one.literal(), other.literal())
                        && one.types().equals(other.types()));
    }

    /// Whether two lists of schemas are the same, whatever their order.
    public boolean areSame(List<Schema> ones, List<Schema> others) {
        if (ones.size() == 1 && others.size() == 1) {
            return areSame(ones.getFirst(), others.getFirst());
        }
        return ones.size() == others.size()
                && ones.stream().allMatch(one -> others.stream().anyMatch(other -> areSame(one, other)))
                && others.stream().allMatch(other -> ones.stream().anyMatch(one -> areSame(one, other)));
    }

    private void findChanged() {
        if (!left.isPlain() || !right.isPlain()) {
            return;
        }
        Map<String, Set<String>> users = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(left.references());
        Deque<String> spread = new ArrayDeque<>();
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String reference = open.pop();
            var before = left.target(reference);
            var after = right.target(reference);
            boolean same = before == null
                    ? after == null
                    : after != null && before.node().hash() == after.node().hash();
            if (!same) {
                spread.add(reference);
            }
            Set<String> inner = before == null ? Set.of() : References.in(before.node());
            for (String used : inner) {
                users.computeIfAbsent(used, _ -> new LinkedHashSet<>()).add(reference);
                if (seen.add(used)) {
                    open.push(used);
                }
            }
        }
        while (!spread.isEmpty()) {
            String reference = spread.pop();
            if (changed.add(reference)) {
                spread.addAll(users.getOrDefault(reference, Set.of()));
            }
        }
    }
}
