package dev.plimsoll.model.contract.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Member> index;
    private final long marks;
    private final long hash;
    private final long size;
    private final boolean refers;
    private final boolean refersElsewhere;

    /// @param members with names that differ; the caller has checked that
    public MapNode(Mark mark, List<Member> members) {
        this(mark, List.copyOf(members), index(members), marks(members));
    }

    private MapNode(Mark mark, List<Member> members, Map<String, Member> index, long marks) {
        super(mark);
        this.members = members;
        this.index = index;
        this.marks = marks;
        long sum = 17;
        long count = 1;
        boolean any = false;
        boolean elsewhere = false;
        for (int at = 0; at < members.size(); at++) {
            Member member = members.get(at);
            Node value = member.value();
            boolean reference = isReference(member.name());
            any |= reference || value.refers();
            elsewhere |= reference ? leadsElsewhere(value) : value.refersElsewhere();
            sum += ContentHash.pair(ContentHash.of(member.name()), value.hash());
            count = ContentHash.saturatedSum(count, value.size());
        }
        this.hash = ContentHash.pair(3, sum);
        this.size = count;
        this.refers = any;
        this.refersElsewhere = elsewhere;
    }

    private static Map<String, Member> index(List<Member> members) {
        if (members.size() <= LINEAR_SEARCH) {
            return Map.of();
        }
        Map<String, Member> index = HashMap.newHashMap(members.size());
        members.forEach(member -> index.put(member.name(), member));
        return index;
    }

    /// One bit of 64 for a name. Most names that an object is asked for are none of its own, and then the bit says so
    /// without a look at the members.
    private static long mark(String name) {
        return 1L << ((name.hashCode() * 0x9E3779B9) >>> 26);
    }

    private static long marks(List<Member> members) {
        long marks = 0;
        for (int at = 0; at < members.size(); at++) {
            marks |= mark(members.get(at).name());
        }
        return marks;
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

    private static @Nullable Member find(List<Member> members, Map<String, Member> index, String name) {
        if (members.size() > LINEAR_SEARCH) {
            return index.get(name);
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
        private final List<Member> members = new ArrayList<>();
        private Map<String, Member> index = Map.of();
        private long marks;

        /// @param mark where the object starts
        public Builder(Mark mark) {
            this.mark = mark;
        }

        /// The member of that name so far; null where there is none.
        public @Nullable Member member(String name) {
            return (marks & MapNode.mark(name)) == 0 ? null : find(members, index, name);
        }

        /// @param name one that no member has so far; the caller has checked that
        public void add(String name, Mark at, Node value) {
            Member member = new Member(name, at, value);
            members.add(member);
            marks |= MapNode.mark(name);
            if (members.size() == LINEAR_SEARCH + 1) {
                index = index(members);
            } else if (members.size() > LINEAR_SEARCH) {
                index.put(name, member);
            }
        }

        public MapNode build() {
            return new MapNode(mark, List.copyOf(members), index, marks);
        }
    }
}
