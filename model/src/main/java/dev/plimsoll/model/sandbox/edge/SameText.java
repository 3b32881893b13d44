package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.contract.StyledValue;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Whether two values are the same once they are written without types: a number and its digits are, and a list
/// without items leaves no trace. Null is nothing but null.
final class SameText {
    private SameText() {}

    static boolean same(JsonNode one, JsonNode other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one.isObject() && other.isObject()) {
            Set<String> names = new LinkedHashSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            return names.stream().allMatch(name -> same(one.path(name), other.path(name)));
        }
        if (one.isArray() && other.isArray()) {
            return one.size() == other.size()
                    && IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
        }
        if (one.isContainer() || other.isContainer() || one.isNull() != other.isNull()) {
            return false;
        }
        boolean numbers = one.isNumber() && other.isNumber();
        return (numbers && one.decimalValue().compareTo(other.decimalValue()) == 0)
                || StyledValue.scalar(one).equals(StyledValue.scalar(other));
    }

    private static boolean isNothing(JsonNode value) {
        return value instanceof MissingNode || (value.isArray() && value.isEmpty());
    }
}
