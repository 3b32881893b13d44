package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.contract.schema.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The edges of a number.
final class NumberEdges {
    /// 2^53 - 1: up to here every integer survives readers that keep numbers as doubles (RFC 8259, 6).
    private static final BigDecimal EXACT = BigDecimal.valueOf(9_007_199_254_740_991L);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private NumberEdges() {}

    static List<Edge> of(Shape shape, JsonNode part) {
        List<Edge> edges = new ArrayList<>();
        edges.add(new Edge(EdgeClass.ZERO, node(BigDecimal.ZERO)));
        edges.add(new Edge(EdgeClass.ONE, node(BigDecimal.ONE)));
        edges.add(new Edge(EdgeClass.MINUS_ONE, node(BigDecimal.ONE.negate())));
        edges.add(new Edge(EdgeClass.LARGEST_EXACT_NUMBER, node(EXACT)));
        edges.add(new Edge(EdgeClass.BEYOND_EXACT_NUMBERS, node(EXACT.add(BigDecimal.TWO))));
        BigDecimal unit = unit(shape);
        BigDecimal min = shape.min();
        if (min != null) {
            BigDecimal first = aligned(min, unit, shape, RoundingMode.CEILING);
            boolean isOut = shape.minExclusive() && first.compareTo(min) == 0;
            edges.add(new Edge(EdgeClass.SMALLEST, node(isOut ? first.add(unit) : first)));
            edges.add(new Edge(EdgeClass.TOO_SMALL, node(isOut ? first : first.subtract(unit))));
        }
        BigDecimal max = shape.max();
        if (max != null) {
            BigDecimal last = aligned(max, unit, shape, RoundingMode.FLOOR);
            boolean isOut = shape.maxExclusive() && last.compareTo(max) == 0;
            edges.add(new Edge(EdgeClass.LARGEST, node(isOut ? last.subtract(unit) : last)));
            edges.add(new Edge(EdgeClass.TOO_LARGE, node(isOut ? last : last.add(unit))));
        }
        if (shape.whole()) {
            edges.add(new Edge(EdgeClass.FRACTION, node(part.decimalValue().add(HALF))));
        }
        if (!shape.steps().isEmpty()) {
            edges.add(new Edge(EdgeClass.NO_MULTIPLE, node(part.decimalValue().add(unit.multiply(HALF)))));
        }
        return edges;
    }

    private static BigDecimal unit(Shape shape) {
        if (!shape.steps().isEmpty()) {
            return shape.steps().iterator().next();
        }
        return shape.whole() ? BigDecimal.ONE : new BigDecimal("0.01");
    }

    private static BigDecimal aligned(BigDecimal bound, BigDecimal unit, Shape shape, RoundingMode mode) {
        return shape.whole() || !shape.steps().isEmpty()
                ? bound.divide(unit, 0, mode).multiply(unit)
                : bound;
    }

    private static JsonNode node(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0
                ? plain.precision() - plain.scale() <= 18
                        ? JsonNodeFactory.instance.numberNode(plain.longValueExact())
                        : JsonNodeFactory.instance.numberNode(plain.toBigInteger())
                : JsonNodeFactory.instance.numberNode(plain);
    }
}
