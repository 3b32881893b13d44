package dev.plimsoll.model.contract.document;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A JSON array.
public final class ListNode extends Node {
    private final List<Node> items;
    private final long hash;
    private final long size;
    private final boolean refers;
    private final boolean refersElsewhere;

    public ListNode(Mark mark, List<Node> items) {
        super(mark);
        this.items = List.copyOf(items);
        long chain = 5;
        long count = 1;
        boolean any = false;
        boolean elsewhere = false;
        for (Node item : this.items) {
            chain = ContentHash.pair(chain, item.hash());
            count = ContentHash.saturatedSum(count, item.size());
            any |= item.refers();
            elsewhere |= item.refersElsewhere();
        }
        this.refersElsewhere = elsewhere;
        this.refers = any;
        this.hash = chain;
        this.size = count;
    }

    @Override
    public List<Node> items() {
        return items;
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
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(item.toJson()));
        return array;
    }
}
