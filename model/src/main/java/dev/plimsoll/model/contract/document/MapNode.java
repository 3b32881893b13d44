package dev.plimsoll.model.contract.document;

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
    public record Member(String name, Mark mark, Node value) {}

    private final List<Member> members;
    private final Map<String, Member> index;
    private final long hash;
    private final long size;
    private final boolean refers;

    /// @param members with names that differ; the caller has checked that
    public MapNode(Mark mark, List<Member> members) {
        super(mark);
        this.members = List.copyOf(members);
        this.index = members.size() > LINEAR_SEARCH ? HashMap.newHashMap(members.size()) : Map.of();
        long sum = 17;
        long count = 1;
        boolean any = false;
        for (Member member : this.members) {
            if (members.size() > LINEAR_SEARCH) {
                index.put(member.name(), member);
            }
            any |= member.value().refers() || isReference(member.name());
            sum += ContentHash.pair(
                    ContentHash.of(member.name()), member.value().hash());
            count = ContentHash.saturatedSum(count, member.value().size());
        }
        this.hash = ContentHash.pair(3, sum);
        this.size = count;
        this.refers = any;
    }

    private static boolean isReference(String name) {
        return name.startsWith("$")
                && (name.equals("$ref") || name.equals("$dynamicRef") || name.equals("$recursiveRef"));
    }

    public List<Member> members() {
        return members;
    }

    /// The member of that name; null where there is none.
    public @Nullable Member member(String name) {
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
    public JsonNode toJson() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> object.set(member.name(), member.value().toJson()));
        return object;
    }
}
