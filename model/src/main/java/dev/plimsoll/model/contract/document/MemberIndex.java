package dev.plimsoll.model.contract.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of one object by their names. They lie in a table, which needs no object for each as a map does; those
/// of a very large object lie in a map, which stays quick where somebody chose names whose hash codes collide.
final class MemberIndex {
    private static final int LARGEST_TABLE = 256;

    private MapNode.@Nullable Member[] table = new MapNode.@Nullable Member[32];
    private @Nullable Map<String, MapNode.Member> map;
    private int count;

    MapNode.@Nullable Member find(String name) {
        return map == null ? table[slot(name)] : map.get(name);
    }

    /// @param member one whose name no other has
    void add(MapNode.Member member) {
        if (map == null && count == LARGEST_TABLE) {
            map = all();
            table = new MapNode.@Nullable Member[0];
        }
        if (map != null) {
            map.put(member.name(), member);
            return;
        }
        if (2 * ++count > table.length) {
            grow();
        }
        table[slot(member.name())] = member;
    }

    /// The slot where a member of that name is or would be.
    private int slot(String name) {
        int code = name.hashCode();
        int slot = (code ^ (code >>> 16)) & (table.length - 1);
        for (MapNode.Member here = table[slot]; here != null && !here.name().equals(name); here = table[slot]) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        MapNode.@Nullable Member[] before = table;
        table = new MapNode.@Nullable Member[2 * before.length];
        for (MapNode.Member member : before) {
            if (member != null) {
                table[slot(member.name())] = member;
            }
        }
    }

    private Map<String, MapNode.Member> all() {
        Map<String, MapNode.Member> all = HashMap.newHashMap(2 * LARGEST_TABLE);
        for (MapNode.Member member : table) {
            if (member != null) {
                all.put(member.name(), member);
            }
        }
        return all;
    }
}
