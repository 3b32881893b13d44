package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.contract.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The edges of a list and of an object.
final class ContainerEdges {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;
    private static final int MANY = 1_000;
    private static final int DEEP = 100;
    private static final int TRIES = 10;

    private ContainerEdges() {}

    /// @param more gives a further item by its number; null where it finds none
    static List<Edge> list(Shape shape, ArrayNode part, IntFunction<@Nullable JsonNode> more) {
        List<Edge> edges = new ArrayList<>();
        edges.add(new Edge(EdgeClass.NO_ITEMS, VALUES.arrayNode()));
        add(edges, EdgeClass.ONE_ITEM, sized(part, 1, shape, more));
        if (shape.minItems() > 0 && shape.minItems() <= MANY) {
            add(edges, EdgeClass.FEWEST_ITEMS, sized(part, shape.minItems(), shape, more));
            add(edges, EdgeClass.TOO_FEW_ITEMS, sized(part, shape.minItems() - 1, shape, more));
        }
        if (shape.maxItems() == Shape.UNBOUNDED) {
            add(edges, EdgeClass.MANY_ITEMS, shape.unique() || !isSmall(part) ? null : sized(part, MANY, shape, more));
        } else if (shape.maxItems() <= MANY) {
            add(edges, EdgeClass.MOST_ITEMS, sized(part, shape.maxItems(), shape, more));
            add(edges, EdgeClass.TOO_MANY_ITEMS, sized(part, shape.maxItems() + 1, shape, more));
        }
        if (shape.unique() && !part.isEmpty()) {
            ArrayNode twice = VALUES.arrayNode();
            twice.addAll(part);
            twice.add(part.get(0));
            edges.add(new Edge(EdgeClass.SAME_ITEM_TWICE, twice));
        }
        return edges;
    }

    private static boolean isSmall(ArrayNode part) {
        return !part.isEmpty() && part.get(0).toString().length() < 200;
    }

    private static @Nullable ArrayNode sized(
            ArrayNode part, int size, Shape shape, IntFunction<@Nullable JsonNode> more) {
        ArrayNode list = VALUES.arrayNode();
        for (int index = 0; index < size; index++) {
            boolean again = !shape.unique() && !part.isEmpty();
            JsonNode item = index < part.size() ? part.get(index) : again ? part.get(0) : more.apply(index);
            for (int tries = 1; shape.unique() && tries < TRIES && holds(list, item); tries++) {
                item = more.apply(index + tries * MANY);
            }
            if (item == null) {
                return null;
            }
            list.add(item);
        }
        return list;
    }

    private static boolean holds(ArrayNode list, @Nullable JsonNode item) {
        return item != null && list.valueStream().anyMatch(item::equals);
    }

    static List<Edge> object(Shape shape, ObjectNode part) {
        List<Edge> edges = new ArrayList<>();
        ObjectNode least = VALUES.objectNode();
        for (String name : shape.required()) {
            JsonNode value = part.get(name);
            if (value != null) {
                least.set(name, value);
                ObjectNode less = copy(part);
                less.remove(name);
                edges.add(new Edge(EdgeClass.REQUIRED_MISSING, less));
            }
        }
        edges.add(new Edge(EdgeClass.ONLY_REQUIRED, least));
        ObjectNode more = copy(part);
        edges.add(new Edge(EdgeClass.UNDECLARED_MEMBER, more.put("plimsollUndeclared", 1)));
        ObjectNode deep = copy(part);
        JsonNode nest = VALUES.objectNode();
        for (int depth = 1; depth < DEEP; depth++) {
            nest = VALUES.objectNode().set("a", nest);
        }
        deep.set("plimsollUndeclared", nest);
        edges.add(new Edge(EdgeClass.DEEP_NESTING, deep));
        return edges;
    }

    private static ObjectNode copy(ObjectNode part) {
        ObjectNode copy = VALUES.objectNode();
        copy.setAll(part);
        return copy;
    }

    private static void add(List<Edge> edges, EdgeClass edge, @Nullable ArrayNode list) {
        if (list != null) {
            edges.add(new Edge(edge, list));
        }
    }
}
