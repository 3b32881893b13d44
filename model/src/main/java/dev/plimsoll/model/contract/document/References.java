package dev.plimsoll.model.contract.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The references that are written below a value.
public final class References {
    private References() {}

    /// The texts of members of certain names, each once, wherever they stand below a value. Each node is looked at
    /// once, however many aliases lead to it.
    ///
    /// @param names of members that refer: `$ref`, `$dynamicRef` or `$recursiveRef`
    public static Set<String> in(Node node, Set<String> names) {
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
            push(next.items(), open);
            if (next instanceof MapNode map) {
                for (MapNode.Member member : map.members()) {
                    Node value = member.value();
                    if (value.refers()) {
                        open.push(value);
                    } else if (names.contains(member.name()) && value.text() != null) {
                        found.add(value.text());
                    }
                }
            }
        }
        return found;
    }

    private static void push(List<Node> items, Deque<Node> open) {
        for (Node item : items) {
            if (item.refers()) {
                open.push(item);
            }
        }
    }
}
