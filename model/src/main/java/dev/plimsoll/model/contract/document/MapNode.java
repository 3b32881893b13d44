package dev.plimsoll.model.contract.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A JSON object. Members keep the order of the file.
public final class MapNode extends Node {
    private static final int LINEAR_SEARCH = 8;

    /// One member: its name, where the name stands, and its value.
    ///
    /// @param line of the name, from 1
    /// @param column of the name, from 1
    /// @param file as in [Mark]
    public record Member(
            String name, int line, int column, @Nullable String file, Node value) {
        public Member(String name, Mark mark, Node value) {
            this(name, mark.line(), mark.column(), mark.file(), value);
        }

        /// Where the name stands.
        public Mark mark() {
            return new Mark(line, column, file);
        }
    }

    private final List<Member> members;
    private final @Nullable MemberIndex index;
    private final long marks;
    private final long hash;
    private final long size;
    private final boolean refers;
    private final boolean refersElsewhere;

    /// @param members with names that differ; the caller has checked that
    public MapNode(Mark mark, List<Member> members) {
        this(new Builder(mark).all(members));
    }

    private MapNode(Builder read) {
        super(read.mark);
        this.members = List.copyOf(read.members);
        this.index = read.index;
        this.marks = read.marks;
        this.hash = ContentHash.pair(3, read.hashes);
        this.size = read.size;
        this.refers = read.refers;
        this.refersElsewhere = read.refersElsewhere;
    }

    /// One bit of 64 for a name. Most names that an object is asked for are none of its own, and then the bit says so
    /// without a look at the members.
    private static long mark(String name) {
        return 1L << ((name.hashCode() * 0x9E3779B9) >>> 26);
    }

    /// Whether a member of that name refers to another place.
    static boolean isReference(String name) {
        return name.startsWith("$")
                && (name.equals("$ref") || name.equals("$dynamicRef") || name.equals("$recursiveRef"));
    }

    private static boolean leadsElsewhere(Node reference) {
        String text = reference.text();
        return text == null ? reference.refersElsewhere() : !text.startsWith("#");
    }

    public List<Member> members() {
        return members;
    }

    /// The member of that name; null where there is none.
    public @Nullable Member member(String name) {
        return (marks & mark(name)) == 0 ? null : find(members, index, name);
    }

    private static @Nullable Member find(List<Member> members, @Nullable MemberIndex index, String name) {
        if (index != null) {
            return index.find(name);
        }
        for (int at = 0; at < members.size(); at++) { // no iterator: this is asked millions of times
            if (members.get(at).name().equals(name)) {
                return members.get(at);
            }
        }
        return null;
    }

    @Override
    public @Nullable Node get(String name) {
        Member member = member(name);
        return member == null ? null : member.value();
    }

    @Override
    public long hash() {
        return hash;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean refers() {
        return refers;
    }

    @Override
    public boolean refersElsewhere() {
        return refersElsewhere;
    }

    @Override
    public JsonNode toJson() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> object.set(member.name(), member.value().toJson()));
        return object;
    }

    /// Collects the members of one object in the order of the file. For one thread and one object.
    public static final class Builder {
        private final Mark mark;
        private final @Nullable NameHashes names;
        private final List<Member> members = new ArrayList<>();
        private @Nullable MemberIndex index;
        private long marks;
        private long hashes = 17;
        private long size = 1;
        private boolean refers;
        private boolean refersElsewhere;

        /// @param mark where the object starts
        /// @param names shared by the objects of one document
        public Builder(Mark mark, NameHashes names) {
            this.mark = mark;
            this.names = names;
        }

        /// The member of that name so far; null where there is none.
        public @Nullable Member member(String name) {
            return (marks & MapNode.mark(name)) == 0 ? null : find(members, index, name);
        }

        /// @param name one that no member has so far; the caller has checked that
        public void add(String name, Mark at, Node value) {
            add(new Member(name, at, value));
        }

        private Builder(Mark mark) {
            this.mark = mark;
            this.names = null;
        }

        private Builder all(List<Member> those) {
            those.forEach(this::add);
            return this;
        }

        private void add(Member member) {
            String name = member.name();
            Node value = member.value();
            boolean reference = isReference(name);
            refers |= reference || value.refers();
            refersElsewhere |= reference ? leadsElsewhere(value) : value.refersElsewhere();
            hashes += ContentHash.pair(names == null ? ContentHash.of(name) : names.of(name), value.hash());
            size = ContentHash.saturatedSum(size, value.size());
            marks |= MapNode.mark(name);
            members.add(member);
            if (index != null) {
                index.add(member);
            } else if (members.size() > LINEAR_SEARCH) {
                index = new MemberIndex();
                members.forEach(index::add);
            }
        }

        public MapNode build() {
            return new MapNode(this);
        }
    }
}
