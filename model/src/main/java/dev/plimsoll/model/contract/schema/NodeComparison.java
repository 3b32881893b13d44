package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Schema;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Compares two schemas at one place and then what lies below.
final class NodeComparison {
    final Walk walk;
    final Place place;
    final Flat base;
    final Flat revision;

    NodeComparison(Walk walk, Place place, Flat base, Flat revision) {
        this.walk = walk;
        this.place = place;
        this.base = base;
        this.revision = revision;
    }

    void compare() {
        NullSplit before = NullSplit.of(base, walk.prover.flattening());
        NullSplit after = NullSplit.of(revision, walk.prover.flattening());
        if (before.split() && after.split()) {
            if (before.nullable() != after.nullable()) {
                nullable(before.nullable());
            }
            if (before.rest() != base || after.rest() != revision) {
                Flat sender = walk.sender(before.rest(), after.rest());
                new NodeComparison(walk, place.narrowed(sender), before.rest(), after.rest()).constraints();
                return;
            }
        }
        constraints();
    }

    private void nullable(boolean before) {
        boolean senderSends = walk.flow == Flow.REQUEST ? before : !before;
        Inclusion answer = senderSends
                ? walk.verdicts.value(place, JsonNodeFactory.instance.nullNode(), "null is not accepted")
                : Inclusion.included();
        report(
                Aspect.NULLABLE,
                "nullable",
                before ? "nullable" : "not nullable",
                before ? "not nullable" : "nullable",
                answer);
    }

    private void constraints() {
        if (walk.isSame(base, revision)) {
            return;
        }
        if (base.unions.isEmpty() != revision.unions.isEmpty() && isEquivalent()) {
            return;
        }
        int before = walk.count();
        named();
        if (walk.isHarmlessSince(before, place.path()) && walk.meansTheSame(base, revision)) {
            walk.forgetSince(before, place.path());
        }
    }

    /// What differs, keyword by keyword.
    private void named() {
        types();
        EnumSet<Kind> shared = EnumSet.copyOf(base.kinds);
        shared.retainAll(revision.kinds);
        values();
        new KeywordComparison(this).compare(shared);
        if (shared.contains(Kind.OBJECT)) {
            new PropertyComparison(this).compare();
        }
        if (shared.contains(Kind.ARRAY)) {
            items();
        }
        new UnionComparison(this).compare();
    }

    /// Two ways of writing the same thing: each includes the other, and they declare the same properties.
    private boolean isEquivalent() {
        Flattening flattening = walk.prover.flattening();
        return Declared.names(base, flattening).equals(Declared.names(revision, flattening))
                && walk.prover.ask(base, revision).isIncluded()
                && walk.prover.ask(revision, base).isIncluded();
    }

    private void types() {
        if (base.kinds.equals(revision.kinds) && base.whole == revision.whole) {
            return;
        }
        if (base.values != null && revision.values != null) {
            return; // what matters then is the values
        }
        if (!base.unions.isEmpty() != !revision.unions.isEmpty()
                && (base.kinds.size() == 6 || revision.kinds.size() == 6)) {
            return; // the types stand in the branches; they are compared there
        }
        Inclusion answer = local(flat -> {
            flat.kinds = EnumSet.copyOf(receiver().kinds);
            flat.whole = receiver().whole;
        });
        report(Aspect.TYPE, "type", types(base), types(revision), answer);
    }

    static String types(Flat flat) {
        if (flat.kinds.size() == Kind.values().length) {
            return "any";
        }
        Set<String> words = new java.util.LinkedHashSet<>();
        for (Kind kind : flat.kinds) {
            words.add(kind == Kind.NUMBER && flat.whole ? "integer" : kind.word());
        }
        return words.isEmpty() ? "none" : String.join(" or ", words);
    }

    private void values() {
        Map<String, JsonNode> before = base.values;
        Map<String, JsonNode> after = revision.values;
        if (before == null && after == null) {
            return;
        }
        String keyword = constant(before, base) && constant(after, revision) ? "const" : "enum";
        if (keyword.equals("const")
                && before != null
                && after != null
                && !before.keySet().equals(after.keySet())) {
            JsonNode sent =
                    (sender() == base ? before : after).values().iterator().next();
            report(
                    Aspect.ENUM,
                    "const",
                    list(before),
                    list(after),
                    walk.verdicts.value(place, sent, sent + " is not the allowed value"));
            return;
        }
        if (before == null || after == null) {
            Map<String, JsonNode> listed = receiver().values;
            Inclusion answer =
                    listed == null ? Inclusion.included() : local(flat -> flat.values = new LinkedHashMap<>(listed));
            report(
                    Aspect.ENUM,
                    keyword,
                    before == null ? null : list(before),
                    after == null ? null : list(after),
                    answer);
            return;
        }
        for (Map.Entry<String, JsonNode> entry : before.entrySet()) {
            if (!after.containsKey(entry.getKey())) {
                report(Aspect.ENUM_VALUE, "enum", entry.getKey(), null, valueAnswer(entry.getValue(), Flow.REQUEST));
            }
        }
        for (Map.Entry<String, JsonNode> entry : after.entrySet()) {
            if (!before.containsKey(entry.getKey())) {
                report(Aspect.ENUM_VALUE, "enum", null, entry.getKey(), valueAnswer(entry.getValue(), Flow.RESPONSE));
            }
        }
    }

    /// Whether a list of values is one value by `const`, or is no list.
    private static boolean constant(@Nullable Map<String, JsonNode> values, Flat flat) {
        return values == null || (values.size() == 1 && flat.owners.containsKey("const"));
    }

    /// @param sending the flow in which the side that has the value sends it
    private Inclusion valueAnswer(JsonNode value, Flow sending) {
        boolean isSent = walk.flow == sending && walk.prover.check().accepts(sender(), value);
        return isSent
                ? walk.verdicts.value(place, value, value + " is not among the allowed values")
                : Inclusion.included();
    }

    private static String list(Map<String, JsonNode> values) {
        StringBuilder text = new StringBuilder();
        Iterator<String> keys = values.keySet().iterator();
        for (int count = 0; keys.hasNext() && count < 8; count++) {
            text.append(count == 0 ? "" : ", ").append(keys.next());
        }
        return text + (keys.hasNext() ? ", …" : "");
    }

    private void items() {
        int last = Math.max(base.prefixLength(), revision.prefixLength());
        for (int index = 0; index <= last; index++) {
            boolean said = !base.item(index).isEmpty() || !revision.item(index).isEmpty();
            if (said && (isReached(base, index) || isReached(revision, index))) {
                walk.walk(place, "*", index, base.item(index), revision.item(index));
            }
        }
    }

    /// Whether a list may have an item there: `items: false` after some says the same as their number in `maxItems`.
    private boolean isReached(Flat list, int index) {
        return index < list.maxItems
                && !walk.prover.flattening().of(list.item(index)).isImpossible();
    }

    Flat sender() {
        return walk.sender(base, revision);
    }

    Flat receiver() {
        return walk.receiver(base, revision);
    }

    /// Whether the sender's values here satisfy one constraint of the receiver.
    Inclusion local(Consumer<Flat> only) {
        return walk.verdicts.local(place, sender(), only);
    }

    void report(Aspect aspect, String keyword, @Nullable String before, @Nullable String after, Inclusion inclusion) {
        walk.report(
                aspect,
                keyword,
                place.path(),
                before,
                after,
                false,
                origin(base, keyword),
                origin(revision, keyword),
                inclusion);
    }

    Origin origin(Flat flat, String keyword) {
        Schema owner = flat.owners.get(keyword);
        if (owner != null) {
            return owner.origin(keyword);
        }
        return anyOrigin(flat);
    }

    /// Where a conjunction is written; for an empty one, where its surroundings are.
    private Origin anyOrigin(Flat flat) {
        Flat said = flat.parts.isEmpty() ? flat == base ? revision : base : flat;
        return ownOrigin(said);
    }

    /// Where a conjunction is written, not where it is referred to, so that all uses of a schema lead to one place.
    static Origin ownOrigin(Flat flat) {
        return flat.parts.stream()
                .filter(part -> part.referenceText() == null)
                .findFirst()
                .orElse(flat.parts.iterator().next())
                .origin();
    }

    static String text(Object value) {
        return Objects.toString(value);
    }
}
