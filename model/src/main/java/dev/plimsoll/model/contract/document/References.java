package dev.plimsoll.model.contract.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/// The references that are written below a value.
public final class References {
    private References() {}

    /// The texts of the members `$ref`, `$dynamicRef` and `$recursiveRef`, each once, wherever they stand below a
    /// value. Each node is looked at once, however many aliases lead to it.
    public static Set<String> in(Node node) {
        Set<String> found = new LinkedHashSet<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        if (node.refers()) {
            open.push(node);
        }
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            for (Node item : next.items()) {
                meet(item, open, found);
            }
            if (next instanceof MapNode map) {
                for (MapNode.Member member : map.members()) {
                    if (!refers(member, found)) {
                        meet(member.value(), open, found);
                    }
                }
            }
        }
        return found;
    }

    /// Most values that refer are a `$ref` and nothing else: those are read at once and not remembered.
    private static void meet(Node value, Deque<Node> open, Set<String> found) {
        if (!value.refers()) {
            return;
        }
        boolean alone = value instanceof MapNode map
                && map.members().size() == 1
                && refers(map.members().getFirst(), found);
        if (!alone) {
            open.push(value);
        }
    }

    private static boolean refers(MapNode.Member member, Set<String> found) {
        String text = MapNode.isReference(member.name()) ? member.value().text() : null;
        if (text == null) {
            return false;
        }
        found.add(text);
        return true;
    }
}
