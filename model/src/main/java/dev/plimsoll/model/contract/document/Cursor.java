package dev.plimsoll.model.contract.document;

import dev.plimsoll.model.json.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node, how it is reached from the root, and where a reader of the file looks for it. The pointer is put together
/// when somebody asks: most cursors are passed on their way and never named.
public final class Cursor {
    private final Node node;
    private final MapNode.@Nullable Member member;
    private final Node written;
    private final @Nullable Cursor parent;
    private final String step;
    private volatile @Nullable String pointer;

    /// @param member the member whose value stands here; null where it has no name
    /// @param written the value that stands here
    private Cursor(Node node, MapNode.@Nullable Member member, Node written, @Nullable Cursor parent, String step) {
        this.node = node;
        this.member = member;
        this.written = written;
        this.parent = parent;
        this.step = step;
    }

    public static Cursor root(Node node) {
        return new Cursor(node, null, node, null, "");
    }

    /// The value.
    public Node node() {
        return node;
    }

    /// The member's name, or the value where it has no name.
    public Mark mark() {
        return member == null ? written.mark() : member.mark();
    }

    /// JSON Pointer (RFC 6901) from the root, `""` for the root.
    public String pointer() {
        String known = pointer;
        if (known == null) {
            known = parent == null ? "" : parent.pointer() + Pointer.step(step);
            pointer = known;
        }
        return known;
    }

    /// Another value at this place: a part of what is written here, or what it stands for.
    public Cursor with(Node value) {
        return new Cursor(value, member, written, parent, step);
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
            cursors.add(new Cursor(item, null, item, this, Integer.toString(cursors.size())));
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
        for (String name : Pointer.names(path)) {
            Cursor next = at.step(name);
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
        return new Cursor(member.value(), member, member.value(), this, member.name());
    }

    @Override
    public String toString() {
        return "Cursor[" + pointer() + "]";
    }

    /// A member's name and value.
    public record Entry(String name, Cursor value) {}
}
