package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a part of a value stands in the XML that [XmlWriting] makes of the value.
///
/// Steps lead down from the root element, which has none: the local name of child elements, `*` for every child,
/// `@` before the name of an attribute, and `text()` for the text of the element itself.
final class XmlPath {
    private static final String ANY = "*";

    private final List<String> steps = new ArrayList<>();

    private XmlPath() {}

    /// The steps.
    ///
    /// @param path property names, `*` or an index for items of an array, `{}` for the values of a map
    /// @return empty where a step cannot be followed: one item among others, or a form that is not known here
    static Optional<List<String>> of(Schema schema, List<String> path) {
        XmlPath way = new XmlPath();
        return way.follow(Promise.of(schema), path) ? Optional.of(List.copyOf(way.steps)) : Optional.empty();
    }

    private boolean follow(@Nullable Promise promise, List<String> path) {
        if (path.isEmpty()) {
            return true;
        }
        String step = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        boolean isArray = promise != null && promise.types().contains("array");
        if (isArray || step.equals(ANY) || step.equals("{}")) {
            // Items of a list in a list, or values of a map: their names say nothing.
            steps.add(ANY);
            return step.equals(isArray ? ANY : step)
                    && follow(promise == null ? null : isArray ? promise.items() : promise.property(step), rest);
        }
        Promise property = promise == null ? null : promise.property(step);
        XmlHint hint = property == null ? XmlHint.NONE : XmlHint.of(property);
        return switch (hint.form()) {
            case ATTRIBUTE -> last("@" + hint.name(step), rest);
            case TEXT -> last("text()", rest);
            case ELEMENT, WRAPPED -> element(step, property, hint, rest);
            case UNKNOWN -> false;
        };
    }

    private boolean last(String step, List<String> rest) {
        steps.add(step);
        return rest.isEmpty();
    }

    private boolean element(String name, @Nullable Promise property, XmlHint hint, List<String> rest) {
        Promise items = property != null && property.types().contains("array") ? property.items() : null;
        if (items == null) {
            steps.add(hint.name(name));
            return follow(property, rest);
        }
        boolean isWrapped = hint.form() == XmlHint.Form.WRAPPED;
        if (isWrapped) {
            steps.add(hint.name(name));
        }
        if (!isWrapped || !rest.isEmpty()) {
            steps.add(XmlHint.of(items).name(isWrapped ? hint.name(name) : name));
        }
        return rest.isEmpty() || (rest.getFirst().equals(ANY) && follow(items, rest.subList(1, rest.size())));
    }
}
