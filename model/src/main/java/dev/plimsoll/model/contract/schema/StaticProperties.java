package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which properties a schema looks at whatever the value, for `unevaluatedProperties`.
///
/// @param all whether it looks at all of them
record StaticProperties(Set<String> names, Set<String> patterns, boolean all) {
    private static final int DEEPEST = 20;

    /// Null where it depends on the value.
    static @Nullable StaticProperties of(Schema owner) {
        return of(owner, 0);
    }

    private static @Nullable StaticProperties of(Schema owner, int depth) {
        boolean depends = depth > DEEPEST
                || owner.keyword("anyOf") != null
                || owner.keyword("oneOf") != null
                || owner.keyword("if") != null
                || owner.keyword("dependentSchemas") != null;
        if (depends) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>(owner.properties().keySet());
        Set<String> patterns =
                new LinkedHashSet<>(owner.named("patternProperties").keySet());
        boolean all = owner.schema("additionalProperties") != null
                || (depth > 0 && owner.schema("unevaluatedProperties") != null);
        for (Schema part : inPlace(owner)) {
            StaticProperties inner = of(part, depth + 1);
            if (inner == null) {
                return null;
            }
            names.addAll(inner.names());
            patterns.addAll(inner.patterns());
            all |= inner.all();
        }
        return new StaticProperties(names, patterns, all);
    }

    /// The schemas that say something of the same value, whatever it is.
    static List<Schema> inPlace(Schema owner) {
        List<Schema> parts = new ArrayList<>(owner.schemas("allOf"));
        Stream.of(owner.reference(), owner.dynamicReference())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        return parts;
    }

    boolean has(String name) {
        return all || names.contains(name) || patterns.stream().anyMatch(pattern -> Patterns.find(pattern, name));
    }
}
