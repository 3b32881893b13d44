package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Node;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Proves the receiver's constraints one by one. Each answer is a proof, a refutation, or a reason why neither.
final class Conjuncts {
    private static final int MOST_LISTED = 200;
    final Prover prover;
    final Flat sender;
    final Flat receiver;
    private final boolean seeking;
    private @Nullable Inclusion refuted;
    private @Nullable String doubt;

    /// @param seeking whether values that break a constraint are searched for
    Conjuncts(Prover prover, Flat sender, Flat receiver, boolean seeking) {
        this.seeking = seeking;
        this.prover = prover;
        this.sender = sender;
        this.receiver = receiver;
    }

    Inclusion prove() {
        kinds();
        values();
        new ScalarConjuncts(this).prove();
        new ArrayConjuncts(this).prove();
        new ObjectConjuncts(this).prove();
        unions();
        nots();
        opaque();
        if (refuted != null) {
            return refuted;
        }
        return doubt == null ? Inclusion.included() : new Inclusion.Undecided(doubt);
    }

    boolean sends(Kind kind) {
        return sender.kinds.contains(kind) && receiver.kinds.contains(kind);
    }

    boolean isRefuted() {
        return refuted != null;
    }

    /// A constraint without proof: looks for a value that breaks it, in one of the ways given.
    @SafeVarargs
    final void gap(String reason, Consumer<Flat>... aims) {
        for (Consumer<Flat> aim : aims) {
            if (refuted == null && seeking) {
                refuted = prover.refute(sender, receiver, aim);
            }
        }
        if (doubt == null) {
            doubt = reason;
        }
    }

    /// The answer about a part: an item or a property.
    void part(Inclusion answer, java.util.function.BiConsumer<Flat, tools.jackson.databind.JsonNode> place) {
        switch (answer) {
            case Inclusion.Included _ -> {
                // proved
            }
            case Inclusion.NotIncluded(var value, var _, var refusal) ->
                gap(refusal, flat -> place.accept(flat, value));
            case Inclusion.Undecided(var reason) -> {
                if (doubt == null) {
                    doubt = reason;
                }
            }
        }
    }

    private void kinds() {
        for (Kind kind : sender.kinds) {
            if (!receiver.kinds.contains(kind)) {
                gap(kind.word() + " is not accepted", flat -> flat.keepKinds(Set.of(kind)));
            }
        }
    }

    private void values() {
        if (receiver.values != null && !areAllListed(receiver.values.values())) {
            gap(
                    "the receiver lists its values",
                    _ -> {},
                    flat -> flat.minLength = Math.max(flat.minLength, Math.min(flat.maxLength, 7)),
                    flat -> flat.min = flat.min == null ? new java.math.BigDecimal(1_000_003) : flat.min);
        }
    }

    /// Whether the sender's patterns let no other texts through than some values.
    private boolean areAllListed(Collection<JsonNode> values) {
        if (!sender.kinds.equals(Set.of(Kind.STRING)) || sender.patterns.isEmpty() || values.size() > MOST_LISTED) {
            return false;
        }
        Set<String> each = new LinkedHashSet<>();
        values.stream().filter(JsonNode::isString).forEach(value -> each.add(Patterns.exactly(value.stringValue())));
        return prover.flattening().texts().isNone(sender.patterns, each, sender.minLength, sender.maxLength);
    }

    private void unions() {
        for (Union union : receiver.unions) {
            boolean same = sender.unions.stream()
                    .anyMatch(other -> other.exactlyOne() == union.exactlyOne()
                            && prover.sameness().areSame(other.branches(), union.branches()));
            if (!same
                    && !isRefuted()
                    && sender.unions.stream()
                            .noneMatch(other -> prover.equivalence().areEquivalent(other, union))) {
                union(union);
            }
        }
    }

    private void union(Union union) {
        if (!sender.unions.isEmpty()) {
            gap("the branches of " + union.keyword() + " differ"); // the sender is taken apart first
            return;
        }
        String reason = "no single branch of " + union.keyword() + " takes everything that is sent";
        for (Schema branch : union.branches()) {
            if (prover.prove(sender, prover.flattening().of(branch)).isIncluded()) {
                List<Schema> others = union.branches().stream()
                        .filter(other -> other != branch)
                        .toList();
                boolean alone = others.stream()
                        .allMatch(other -> prover.disjoint()
                                .areDisjoint(sender, prover.flattening().of(other)));
                if (!union.exactlyOne() || alone) {
                    return;
                }
                reason = "a value might fit two branches of oneOf";
            }
        }
        gap(reason, _ -> {});
    }

    private void nots() {
        for (Schema not : receiver.nots) {
            Map<String, JsonNode> excluded = Finite.values(prover.flattening().of(not));
            if (excluded != null) {
                excluded.values().forEach(this::tryValue);
            }
            boolean proved = sender.nots.stream()
                            .anyMatch(other -> prover.sameness().areSame(other, not))
                    || prover.disjoint().areDisjoint(sender, prover.flattening().of(not));
            if (!proved) {
                gap("'not' is decided in simple cases only", _ -> {});
            }
        }
    }

    /// Looks whether a value breaks the inclusion.
    void tryValue(JsonNode value) {
        if (refuted == null && seeking) {
            refuted = prover.confirmed(sender, receiver, value);
        }
    }

    private void opaque() {
        for (Flat.Opaque keyword : receiver.opaque) {
            boolean same = sender.opaque.stream()
                    .anyMatch(other -> other.keyword().equals(keyword.keyword())
                            && saysTheSame(keyword.keyword(), other.owner(), keyword.owner()));
            boolean named = NameRule.of(keyword) != null; // what refused properties must be says it
            if (!same && !named && concerns(keyword.keyword())) {
                gap("'" + keyword.keyword() + "' is not followed by the proof", _ -> {});
            }
        }
    }

    /// Whether two schemas say the same by a keyword and those that belong to it. Unevaluated parts depend on all
    /// that stands beside the keyword.
    private boolean saysTheSame(String keyword, Schema one, Schema other) {
        List<String> related = switch (keyword) {
            case "if" -> List.of("if", "then", "else");
            case "contains" -> List.of("contains", "minContains", "maxContains");
            case "propertyNames", "dependentRequired", "dependentSchemas" -> List.of(keyword);
            default -> List.of();
        };
        return prover.sameness().areSame(one, other)
                || (!related.isEmpty()
                        && one.dialect() == other.dialect()
                        && related.stream().allMatch(each -> areSame(one.keyword(each), other.keyword(each))));
    }

    private boolean areSame(@Nullable Node one, @Nullable Node other) {
        return (one == null || other == null) ? one == other : prover.sameness().areSame(one, other);
    }

    private boolean concerns(String keyword) {
        return switch (keyword) {
            case "contains", "unevaluatedItems" -> sends(Kind.ARRAY);
            case "propertyNames", "dependentRequired", "dependentSchemas", "unevaluatedProperties" ->
                sends(Kind.OBJECT);
            default -> true;
        };
    }
}
