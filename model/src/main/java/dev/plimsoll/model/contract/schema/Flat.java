package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.regex.RegexText;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The conjunction of schemas with references followed and `allOf` merged: one set of constraints, in which two
/// ways of writing the same thing become alike. What is under a property, an item or a branch stays a list of
/// schemas to be flattened when somebody goes there, so cyclic schemas are no matter.
///
/// Built by [Flattening], frozen afterwards except through [#narrowed(Consumer)], which changes a copy.
final class Flat extends Lists {
    static final int UNBOUNDED = Integer.MAX_VALUE;

    EnumSet<Kind> kinds = EnumSet.allOf(Kind.class);
    boolean whole;

    @Nullable
    Map<String, JsonNode> values;

    @Nullable
    BigDecimal min;

    boolean minExclusive;

    @Nullable
    BigDecimal max;

    boolean maxExclusive;
    int minLength;
    int maxLength = UNBOUNDED;
    int minItems;
    int maxItems = UNBOUNDED;
    boolean unique;
    int minProperties;
    int maxProperties = UNBOUNDED;

    /// Whether a sender may send undeclared properties wherever they are not forbidden.
    boolean asWritten;

    /// Whether this was changed after it was made from its parts, so that equal parts do not mean equal values.
    boolean derived;

    /// What the objects of this conjunction say of properties; copies share it until they get another object.
    private PropertyTable table = new PropertyTable(List.of(), List.of());

    // What a sample must show, beyond being valid and what [Lists] say.

    @Nullable
    JsonNode forcedItem;

    int forcedIndex;
    boolean repeated;
    boolean fraction;
    /// Values for items, by place; replaced, never changed.
    Map<Integer, JsonNode> forcedItems = Map.of();

    /// A keyword that only the validator understands.
    record Opaque(String keyword, Schema owner) {}

    /// A changed copy.
    Flat narrowed(Consumer<Flat> change) {
        Flat copy = new Flat();
        copy.kinds = EnumSet.copyOf(kinds);
        copy.whole = whole;
        copy.values = values;
        copy.min = min;
        copy.minExclusive = minExclusive;
        copy.max = max;
        copy.maxExclusive = maxExclusive;
        copy.minLength = minLength;
        copy.maxLength = maxLength;
        copy.minItems = minItems;
        copy.maxItems = maxItems;
        copy.unique = unique;
        copy.minProperties = minProperties;
        copy.maxProperties = maxProperties;
        copy.forcedItem = forcedItem;
        copy.forcedIndex = forcedIndex;
        copy.forcedItems = forcedItems;
        copy.repeated = repeated;
        copy.fraction = fraction;
        copy.asWritten = asWritten;
        copy.derived = true;
        copy.table = table;
        copy.share(this);
        change.accept(copy);
        return copy;
    }

    boolean isImpossible() {
        return kinds.isEmpty() || (values != null && values.isEmpty());
    }

    void keepKinds(Set<Kind> kept) {
        kinds.retainAll(kept);
    }

    void keepValues(Map<String, JsonNode> kept) {
        if (values == null) {
            values = Collections.unmodifiableMap(kept);
        } else {
            Map<String, JsonNode> both = new LinkedHashMap<>(values);
            both.keySet().retainAll(kept.keySet());
            values = both;
        }
    }

    void atLeast(BigDecimal bound, boolean exclusive) {
        int order = min == null ? 1 : bound.compareTo(min);
        if (order > 0 || (order == 0 && exclusive)) {
            min = bound;
            minExclusive = exclusive;
        }
    }

    void atMost(BigDecimal bound, boolean exclusive) {
        int order = max == null ? -1 : bound.compareTo(max);
        if (order < 0 || (order == 0 && exclusive)) {
            max = bound;
            maxExclusive = exclusive;
        }
    }

    /// All declared property names. Not to be changed.
    Set<String> declared() {
        return table().declared();
    }

    /// What the value of a property must satisfy; empty where nothing is said about it.
    List<Schema> property(String name) {
        return table().of(name);
    }

    private PropertyTable table() {
        if (!table.isOf(objects.size(), opaque)) {
            table = new PropertyTable(objects, opaque);
        }
        return table;
    }

    /// Whether a sender that is read closed may send a property of that name.
    boolean maySend(String name) {
        if (table().isRefused(name)) {
            return false;
        }
        return asWritten
                || declared().contains(name)
                || objects.stream()
                        .anyMatch(shape -> shape.properties().containsKey(name)
                                || shape.named("patternProperties").keySet().stream()
                                        .anyMatch(pattern -> Patterns.find(pattern, name))
                                || shape.schema("additionalProperties") != null)
                || isNeededBesideOthers(name)
                || writesOfUnevaluated();
    }

    private boolean writesOfUnevaluated() {
        for (Opaque keyword : opaque) {
            Schema rest = keyword.keyword().equals("unevaluatedProperties")
                    ? keyword.owner().schema("unevaluatedProperties")
                    : null;
            if (rest != null && !Boolean.FALSE.equals(rest.literal())) {
                return true;
            }
        }
        return false;
    }

    private boolean isNeededBesideOthers(String name) {
        for (Opaque keyword : opaque) {
            Node needed = keyword.keyword().equals("dependentRequired")
                    ? keyword.owner().keyword("dependentRequired")
                    : null;
            if (needed instanceof MapNode map
                    && map.members().stream()
                            .anyMatch(member ->
                                    member.value().items().stream().anyMatch(item -> name.equals(item.text())))) {
                return true;
            }
        }
        return false;
    }

    /// Whether undeclared properties are written of, so that a closed sender sends some.
    boolean isMap() {
        if (asWritten || table().isListed()) {
            return !isClosed();
        }
        return minProperties > declared().size()
                || writesOfUnevaluated()
                || objects.stream()
                        .map(shape -> shape.schema("additionalProperties"))
                        .anyMatch(additional -> additional != null && !Boolean.FALSE.equals(additional.literal()));
    }

    /// Whether properties that nothing declares are refused.
    boolean isClosed() {
        return table().isClosed();
    }

    /// Whether `propertyNames` refuses the name.
    boolean isRefused(String name) {
        return table().isRefused(name);
    }

    /// The patterns by which names are told apart that nothing declares.
    Set<String> namePatterns() {
        Set<String> all = propertyPatterns();
        all.addAll(table().rulePatterns());
        return all;
    }

    /// The patterns of `patternProperties`, without those that only few names fit.
    Set<String> propertyPatterns() {
        Set<String> all = new LinkedHashSet<>();
        objects.forEach(shape -> all.addAll(shape.named("patternProperties").keySet()));
        all.removeIf(pattern -> !Patterns.literals(pattern).isEmpty());
        return all;
    }

    /// What the item at an index must satisfy.
    List<Schema> item(int index) {
        Set<Schema> all = new LinkedHashSet<>();
        for (Schema shape : arrays) {
            List<Schema> prefix = shape.schemas("prefixItems");
            Schema rest = shape.schema("items");
            if (index < prefix.size()) {
                all.add(prefix.get(index));
            } else if (rest != null) {
                all.add(rest);
            }
        }
        return List.copyOf(all);
    }

    /// The length of the longest `prefixItems`.
    int prefixLength() {
        return arrays.stream()
                .mapToInt(shape -> shape.schemas("prefixItems").size())
                .max()
                .orElse(0);
    }

    /// Whether values of this kind are sent although the flow leaves some out: a property that the flow excludes.
    boolean isExcluded(String name, Flow flow) {
        return !required.contains(name)
                && property(name).stream().anyMatch(schema -> schema.isTrue(flow.excludingKeyword()));
    }

    /// A property name that no declaration and no pattern of either side covers.
    static String freshName(Flat left, Flat right) {
        String name = "key1";
        for (int count = 2; left.declared().contains(name) || right.declared().contains(name); count++) {
            name = "key" + count;
        }
        return left.isRefused(name) || right.isRefused(name) ? likely(left, right, name) : name;
    }

    private static String likely(Flat left, Flat right, String otherwise) {
        Set<String> patterns = left.namePatterns();
        patterns.addAll(right.namePatterns());
        for (String pattern : patterns) {
            String name = RegexText.sample(pattern, Prover.random(0), 0);
            boolean taken = name == null
                    || left.declared().contains(name)
                    || right.declared().contains(name)
                    || left.isRefused(name)
                    || right.isRefused(name);
            if (name != null && !taken) {
                return name;
            }
        }
        return otherwise;
    }
}
