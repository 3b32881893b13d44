package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import dev.plimsoll.model.json.Pointer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds schemas of a file by the names that they give themselves: `$anchor` and `$dynamicAnchor` (JSON Schema
/// 2020-12, 8.2.2), and `$id` with a fragment alone (draft-06 and 07).
final class Anchors {
    /// Members whose values are data: an anchor in there names nothing of ours.
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private final String name;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Anchors(String name) {
        this.name = name;
    }

    /// The JSON Pointer of the schema, escaped for a fragment; null where none has the name. Schemas with an address
    /// of their own keep their names to themselves.
    static @Nullable String pointer(Node document, String name) {
        return new Anchors(name).find(document, "", true);
    }

    private @Nullable String find(Node node, String pointer, boolean root) {
        return switch (node) {
            case ScalarNode _ -> null;
            case ListNode list -> {
                int index = 0;
                String found = null;
                for (Node item : list.items()) {
                    found = found == null ? find(item, pointer + "/" + index++, false) : found;
                }
                yield found;
            }
            case MapNode map -> seen.add(map) ? member(map, pointer, root) : null;
        };
    }

    private @Nullable String member(MapNode map, String pointer, boolean root) {
        if (is(map, "$anchor", name) || is(map, "$dynamicAnchor", name) || is(map, "$id", "#" + name)) {
            return pointer;
        }
        Node id = map.get("$id");
        boolean apart = !root
                && id != null
                && id.text() != null
                && !String.valueOf(id.text()).startsWith("#");
        if (apart) {
            return null;
        }
        for (MapNode.Member member : map.members()) {
            String found =
                    DATA.contains(member.name()) ? null : find(member.value(), pointer + escaped(member.name()), false);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean is(MapNode map, String member, String text) {
        Node found = map.get(member);
        return found != null && text.equals(found.text());
    }

    private static String escaped(String step) {
        return Pointer.step(step).replace("%", "%25").replace(" ", "%20");
    }
}
