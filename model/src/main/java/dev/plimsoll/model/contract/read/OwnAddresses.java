package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Addresses;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The addresses that schemas within one file give themselves by `$id`: a reference to one of them leads there, and no
/// file is looked for.
final class OwnAddresses {
    /// Members whose values are data: an `$id` in there names nothing of ours.
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private final Set<String> found = new HashSet<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private OwnAddresses() {}

    /// All of a document but its root's.
    static Set<String> within(Node document) {
        OwnAddresses addresses = new OwnAddresses();
        addresses.collect(document, "");
        String own = given(document);
        addresses.found.remove(own == null ? "" : Addresses.resolve("", own));
        return addresses.found;
    }

    /// What a schema calls itself; null where it does not, or by a name within its document (draft-06 and 07).
    static @Nullable String given(Node node) {
        Node written = node.get("$id");
        String text = written == null ? null : written.text();
        return text == null || text.startsWith("#") ? null : text;
    }

    private void collect(Node node, String base) {
        if (!seen.add(node)) {
            return;
        }
        String given = given(node);
        String here = given == null ? base : Addresses.resolve(base, given);
        if (given != null) {
            found.add(here);
        }
        node.items().forEach(item -> collect(item, here));
        if (node instanceof MapNode map) {
            for (MapNode.Member member : map.members()) {
                if (!DATA.contains(member.name())) {
                    collect(member.value(), here);
                }
            }
        }
    }
}
