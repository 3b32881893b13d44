package dev.plimsoll.model.contract.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node, how it is reached from the root, and where a reader of the file looks for it.
///
/// @param node the value
/// @param pointer JSON Pointer (RFC 6901) from the root, `""` for the root
/// @param mark the member's name, or the value where it has no name
public record Cursor(Node node, String pointer, Mark mark) {
    public static Cursor root(Node node) {
        return new Cursor(node, "", node.mark());
    }

    /// The member of that name; null where there is none.
    public @Nullable Cursor get(String name) {
        if (node instanceof MapNode map) {
            MapNode.Member member = map.member(name);
            return member == null ? null : at(member);
        }
        return null;
    }

    /// All members of an object in the order of the file; empty for everything else.
    public List<Entry> entries() {
        if (!(node instanceof MapNode map)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(map.members().size());
        map.members().forEach(member -> entries.add(new Entry(member.name(), at(member))));
        return entries;
    }

    /// All items of an array; empty for everything else.
    public List<Cursor> items() {
        List<Cursor> cursors = new ArrayList<>(node.items().size());
        for (Node item : node.items()) {
            cursors.add(new Cursor(item, pointer + "/" + cursors.size(), item.mark()));
        }
        return cursors;
    }

    /// The text of a member that is a string; null otherwise.
    public @Nullable String text(String name) {
        Node member = node.get(name);
        return member == null ? null : member.text();
    }

    /// Whether a member is the literal `true`.
    public boolean isTrue(String name) {
        Node member = node.get(name);
        return member != null && member.isTrue();
    }

    /// Follows a JSON Pointer from here; null where it leads nowhere.
    public @Nullable Cursor follow(String path) {
        Cursor at = this;
        if (path.isEmpty()) {
            return at;
        }
        for (String step : path.substring(1).split("/", -1)) {
            Cursor next = at.step(step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    private @Nullable Cursor step(String name) {
        if (node instanceof ListNode list) {
            boolean isIndex = !name.isEmpty()
                    && name.length() < 9
                    && name.chars().allMatch(Character::isDigit)
                    && Integer.parseInt(name) < list.items().size();
            return isIndex ? items().get(Integer.parseInt(name)) : null;
        }
        return get(name);
    }

    private Cursor at(MapNode.Member member) {
        String name = member.name().replace("~", "~0").replace("/", "~1");
        return new Cursor(member.value(), pointer + "/" + name, member.mark());
    }

    /// A member's name and value.
    public record Entry(String name, Cursor value) {}
}
