package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Compares the keywords that have one value: bounds, lengths, patterns, formats, counts, and those we do not follow.
final class KeywordComparison {
    private static final Set<String> SINGLE =
            Set.of("if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties");
    private final NodeComparison node;
    private final Flat base;
    private final Flat revision;
    private final Flat receiver;

    KeywordComparison(NodeComparison node) {
        this.node = node;
        this.base = node.base;
        this.revision = node.revision;
        this.receiver = node.receiver();
    }

    void compare(Set<Kind> shared) {
        if (base.values == null || revision.values == null) { // otherwise the values say everything
            constraints(shared);
        }
        others();
    }

    private void constraints(Set<Kind> shared) {
        if (!Octets.areSame(base, revision)) {
            texts(
                    Aspect.FORMAT,
                    "format",
                    base.formats,
                    revision.formats,
                    flat -> flat.ownFormats().addAll(receiver.formats));
        }
        if (shared.contains(Kind.NUMBER)) {
            numbers();
        }
        if (shared.contains(Kind.STRING)) {
            count(
                    Aspect.MIN_LENGTH,
                    "minLength",
                    base.minLength,
                    revision.minLength,
                    0,
                    f -> f.minLength = receiver.minLength);
            count(
                    Aspect.MAX_LENGTH,
                    "maxLength",
                    base.maxLength,
                    revision.maxLength,
                    Flat.UNBOUNDED,
                    f -> f.maxLength = receiver.maxLength);
            texts(
                    Aspect.PATTERN,
                    "pattern",
                    base.patterns,
                    revision.patterns,
                    f -> f.ownPatterns().addAll(receiver.patterns));
        }
        if (shared.contains(Kind.ARRAY)) {
            count(
                    Aspect.MIN_ITEMS,
                    "minItems",
                    base.minItems,
                    revision.minItems,
                    0,
                    f -> f.minItems = receiver.minItems);
            count(
                    Aspect.MAX_ITEMS,
                    "maxItems",
                    base.maxItems,
                    revision.maxItems,
                    Flat.UNBOUNDED,
                    f -> f.maxItems = receiver.maxItems);
            if (base.unique != revision.unique) {
                keyword(
                        Aspect.UNIQUE_ITEMS,
                        "uniqueItems",
                        base.unique ? "true" : null,
                        revision.unique ? "true" : null,
                        f -> f.unique = receiver.unique);
            }
        }
        if (shared.contains(Kind.OBJECT)) {
            count(
                    Aspect.MIN_PROPERTIES,
                    "minProperties",
                    base.minProperties,
                    revision.minProperties,
                    0,
                    f -> f.minProperties = receiver.minProperties);
            count(
                    Aspect.MAX_PROPERTIES,
                    "maxProperties",
                    base.maxProperties,
                    revision.maxProperties,
                    Flat.UNBOUNDED,
                    f -> f.maxProperties = receiver.maxProperties);
        }
    }

    private void numbers() {
        bound(
                Aspect.MINIMUM,
                "minimum",
                bound(base.min, base.minExclusive),
                bound(revision.min, revision.minExclusive),
                f -> {
                    f.min = receiver.min;
                    f.minExclusive = receiver.minExclusive;
                });
        bound(
                Aspect.MAXIMUM,
                "maximum",
                bound(base.max, base.maxExclusive),
                bound(revision.max, revision.maxExclusive),
                f -> {
                    f.max = receiver.max;
                    f.maxExclusive = receiver.maxExclusive;
                });
        Set<String> before = new LinkedHashSet<>();
        Set<String> after = new LinkedHashSet<>();
        base.steps.forEach(step -> before.add(step.toPlainString()));
        revision.steps.forEach(step -> after.add(step.toPlainString()));
        texts(Aspect.MULTIPLE_OF, "multipleOf", before, after, f -> f.ownSteps().addAll(receiver.steps));
    }

    private static @Nullable String bound(@Nullable BigDecimal value, boolean exclusive) {
        return value == null ? null : value.stripTrailingZeros().toPlainString() + (exclusive ? " (exclusive)" : "");
    }

    private void bound(
            Aspect aspect, String keyword, @Nullable String before, @Nullable String after, Consumer<Flat> only) {
        if (before == null ? after != null : !before.equals(after)) {
            keyword(aspect, keyword, before, after, only);
        }
    }

    private void count(Aspect aspect, String keyword, int before, int after, int absent, Consumer<Flat> only) {
        if (before != after) {
            keyword(
                    aspect,
                    keyword,
                    before == absent ? null : String.valueOf(before),
                    after == absent ? null : String.valueOf(after),
                    only);
        }
    }

    private void texts(Aspect aspect, String keyword, Set<String> before, Set<String> after, Consumer<Flat> only) {
        if (!before.equals(after)) {
            keyword(
                    aspect,
                    keyword,
                    before.isEmpty() ? null : String.join(" and ", before),
                    after.isEmpty() ? null : String.join(" and ", after),
                    only);
        }
    }

    private void keyword(
            Aspect aspect, String keyword, @Nullable String before, @Nullable String after, Consumer<Flat> only) {
        node.report(aspect, keyword, before, after, node.local(only));
    }

    /// Keywords that only the validator understands, and `not`.
    private void others() {
        Sameness sameness = node.walk.prover.sameness();
        if (!sameness.areSame(base.nots, revision.nots) && !meanTheSame(base.nots, revision.nots)) {
            keyword(
                    Aspect.KEYWORD,
                    "not",
                    base.nots.isEmpty() ? null : "not",
                    revision.nots.isEmpty() ? null : "not",
                    f -> f.ownNots().addAll(receiver.nots));
        }
        Set<String> keywords = new LinkedHashSet<>();
        base.opaque.forEach(one -> keywords.add(one.keyword()));
        revision.opaque.forEach(one -> keywords.add(one.keyword()));
        for (String keyword : keywords) {
            opaque(keyword, sameness);
        }
        unknown(sameness);
        new AnnotationComparison(node).compare();
    }

    private void opaque(String keyword, Sameness sameness) {
        var before = base.opaque.stream()
                .filter(one -> one.keyword().equals(keyword))
                .toList();
        var after = revision.opaque.stream()
                .filter(one -> one.keyword().equals(keyword))
                .toList();
        boolean same = before.size() == after.size();
        for (int index = 0; same && index < before.size(); index++) {
            same = isSame(keyword, before.get(index), after.get(index), sameness);
        }
        if (!same) {
            Inclusion answer = node.local(f -> f.ownOpaque()
                    .addAll(receiver.opaque.stream()
                            .filter(one -> one.keyword().equals(keyword))
                            .toList()));
            for (String name : related(keyword)) {
                part(
                        name,
                        before.isEmpty() ? null : before.getFirst(),
                        after.isEmpty() ? null : after.getFirst(),
                        answer);
            }
        }
    }

    /// One of the keywords that belong together, such as `then` of an `if`.
    private void part(String name, Flat.@Nullable Opaque before, Flat.@Nullable Opaque after, Inclusion answer) {
        Node one = before == null ? null : before.owner().keyword(name);
        Node other = after == null ? null : after.owner().keyword(name);
        boolean same = one == null
                ? other == null
                : other != null
                        && (node.walk.prover.sameness().areSame(one, other)
                                || (before != null
                                        && after != null
                                        && meanTheSame(name, before.owner(), after.owner())));
        if (!same) {
            node.report(
                    Aspect.KEYWORD,
                    name,
                    one == null ? null : word(name, one),
                    other == null ? null : word(name, other),
                    answer);
        }
    }

    /// A number as it is written; of everything longer only the name.
    private static String word(String name, Node written) {
        return written instanceof ScalarNode ? written.toJson().toString() : name;
    }

    /// Keywords that nobody here knows the meaning of are not passed over.
    private void unknown(Sameness sameness) {
        Set<String> names = new LinkedHashSet<>(base.owners.keySet());
        names.addAll(revision.owners.keySet());
        names.removeIf(name -> name.startsWith("x-") || Keywords.isKnown(name));
        for (String name : names) {
            var before = base.owners.get(name);
            var after = revision.owners.get(name);
            var one = before == null ? null : before.keyword(name);
            var other = after == null ? null : after.keyword(name);
            boolean same = one != null && other != null && sameness.areSame(one, other);
            if (!same) {
                node.walk.notice("the keyword '" + name + "' differs and is not understood");
                node.report(
                        Aspect.KEYWORD,
                        name,
                        one == null ? null : name,
                        other == null ? null : name,
                        new Inclusion.Undecided("the keyword '" + name + "' is not understood"));
            }
        }
    }

    private boolean isSame(String keyword, Flat.Opaque before, Flat.Opaque after, Sameness sameness) {
        for (String name : related(keyword)) {
            var one = before.owner().keyword(name);
            var other = after.owner().keyword(name);
            boolean same = one == null
                    ? other == null
                    : other != null
                            && (sameness.areSame(one, other) || meanTheSame(name, before.owner(), after.owner()));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /// Whether a keyword that holds schemas holds such as mean the same.
    private boolean meanTheSame(String name, Schema before, Schema after) {
        Schema one = before.schema(name);
        Schema other = after.schema(name);
        if (name.equals("dependentSchemas") && !isWatched()) {
            Map<String, Schema> left = before.named(name);
            Map<String, Schema> right = after.named(name);
            return !left.isEmpty()
                    && left.keySet().equals(right.keySet())
                    && left.keySet().stream()
                            .allMatch(key -> meanTheSame(List.of(left.get(key)), List.of(right.get(key))));
        }
        return SINGLE.contains(name)
                && !isWatched()
                && one != null
                && other != null
                && meanTheSame(List.of(one), List.of(other));
    }

    /// Whether `unevaluatedProperties` or `unevaluatedItems` sees which properties and items the keyword looks at.
    private boolean isWatched() {
        return base.opaque.stream().anyMatch(one -> one.keyword().startsWith("unevaluated"))
                || revision.opaque.stream().anyMatch(one -> one.keyword().startsWith("unevaluated"));
    }

    private boolean meanTheSame(List<Schema> before, List<Schema> after) {
        Iterator<Schema> others = after.iterator();
        return before.size() == after.size()
                && before.stream().allMatch(one -> node.walk.meanTheSame(List.of(one), List.of(others.next())));
    }

    private static List<String> related(String keyword) {
        return switch (keyword) {
            case "contains" -> List.of("contains", "minContains", "maxContains");
            case "if" -> List.of("if", "then", "else");
            default -> List.of(keyword);
        };
    }
}
