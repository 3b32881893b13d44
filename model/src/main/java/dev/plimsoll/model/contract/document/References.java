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

    /// The texts of members of certain names, each once, wherever they stand below a value. Each node is looked at
    /// once, however many aliases lead to it.
    ///
    /// @param names of members that refer: `$ref`, `$dynamicRef` or `$recursiveRef`
    public static Set<String> in(Node node, Set<String> names) {
        Set<String> found = new LinkedHashSet<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        open.push(node);
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (!next.refers() || !seen.add(next)) {
                continue;
            }
            next.items().forEach(open::push);
            if (next instanceof MapNode map) {
                for (MapNode.Member member : map.members()) {
                    String text = member.value().text();
                    if (text == null) {
                        open.push(member.value());
                    } else if (names.contains(member.name())) {
                        found.add(text);
                    }
                }
            }
        }
        return found;
    }
}
