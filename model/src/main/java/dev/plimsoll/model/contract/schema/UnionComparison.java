package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Compares the unions at one place: branches are paired by what they say, by name, by title, then by kind; order does
/// not count. Paired branches are compared further, the others came or went.
final class UnionComparison {
    private final NodeComparison node;
    private final Walk walk;
    private final Flattening flattening;

    UnionComparison(NodeComparison node) {
        this.node = node;
        this.walk = node.walk;
        this.flattening = walk.prover.flattening();
    }

    void compare() {
        List<Union> before = new ArrayList<>(node.base.unions);
        List<Union> after = new ArrayList<>(node.revision.unions);
        removeSame(before, after);
        while (!before.isEmpty() && !after.isEmpty()) {
            pair(before.removeFirst(), after.removeFirst());
        }
        before.forEach(union -> appeared(union, true));
        after.forEach(union -> appeared(union, false));
    }

    private void removeSame(List<Union> before, List<Union> after) {
        for (Union union : List.copyOf(before)) {
            after.stream()
                    .filter(other -> other.exactlyOne() == union.exactlyOne()
                            && walk.prover.sameness().areSame(union.branches(), other.branches()))
                    .findFirst()
                    .ifPresent(other -> {
                        before.remove(union);
                        after.remove(other);
                    });
        }
    }

    private void pair(Union before, Union after) {
        if (TypeUnion.isOne(before) && TypeUnion.isOne(after)) {
            types(TypeUnion.words(before), TypeUnion.words(after), before, after);
            return;
        }
        List<Schema> olds = new ArrayList<>(before.branches());
        List<Schema> news = new ArrayList<>(after.branches());
        List<BiPredicate<Schema, Schema>> likeness = List.of(
                walk.prover.sameness()::areSame,
                (one, other) ->
                        one.referenceText() != null && one.referenceText().equals(other.referenceText()),
                (one, other) -> one.text("title") != null && one.text("title").equals(other.text("title")),
                this::isEquivalent,
                (one, other) ->
                        olds.size() == 1 && news.size() == 1 && kinds(one).equals(kinds(other)));
        for (BiPredicate<Schema, Schema> alike : likeness) {
            for (Schema old : List.copyOf(olds)) {
                Schema match = news.stream()
                        .filter(other -> alike.test(old, other))
                        .findFirst()
                        .orElse(null);
                if (match != null) {
                    olds.remove(old);
                    news.remove(match);
                    branch(before, old, after, match);
                }
            }
        }
        olds.forEach(old -> gone(before, old, after));
        news.forEach(one -> came(before, after, one));
    }

    private String kinds(Schema schema) {
        return NodeComparison.types(flattening.of(schema));
    }

    private boolean isEquivalent(Schema one, Schema other) {
        Flat left = flattening.of(one);
        Flat right = flattening.of(other);
        return Declared.names(left, flattening).equals(Declared.names(right, flattening))
                && walk.prover.ask(left, right).isIncluded()
                && walk.prover.ask(right, left).isIncluded();
    }

    private void branch(Union before, Schema old, Union after, Schema fresh) {
        if (walk.prover.sameness().areSame(old, fresh)) {
            return;
        }
        boolean isRequest = walk.flow == Flow.REQUEST;
        Flat chosen = flattening.choose(node.sender(), isRequest ? before : after, isRequest ? old : fresh);
        walk.walk(node.place.branch(chosen), flattening.of(old), flattening.of(fresh));
    }

    private static Aspect aspect(Union union) {
        return union.exactlyOne() ? Aspect.ONE_OF : Aspect.ANY_OF;
    }

    private void gone(Union before, Schema branch, Union after) {
        Inclusion answer = walk.flow == Flow.REQUEST ? sent(before, branch) : Inclusion.included();
        report(before, name(branch), null, branch.origin(), after.owner().origin(after.keyword()), answer);
    }

    private void came(Union before, Union after, Schema branch) {
        Inclusion answer = walk.flow == Flow.RESPONSE ? sent(after, branch) : Inclusion.included();
        report(after, null, name(branch), before.owner().origin(before.keyword()), branch.origin(), answer);
    }

    /// Whether what the sender sends by one of its branches is accepted.
    private Inclusion sent(Union union, Schema branch) {
        Flat chosen = flattening.choose(node.sender(), union, branch);
        return unlessEmpty(chosen, walk.verdicts.local(node.place, chosen, node.receiver()));
    }

    private Inclusion unlessEmpty(Flat sent, Inclusion answer) {
        boolean vacuous = answer.isIncluded() && !sent.isImpossible() && !walk.prover.hasValue(sent, node.sender());
        return vacuous ? Verdicts.NOTHING_SENT : answer;
    }

    private void types(String before, String after, Union one, Union other) {
        if (!before.equals(after)) {
            Inclusion answer = walk.verdicts.local(node.place, node.sender(), node.receiver());
            Origin base =
                    node.base.unions.contains(one) ? one.owner().origin(one.keyword()) : node.origin(node.base, "type");
            Origin revision = node.revision.unions.contains(other)
                    ? other.owner().origin(other.keyword())
                    : node.origin(node.revision, "type");
            walk.report(Aspect.TYPE, one.keyword(), node.place.path(), before, after, false, base, revision, answer);
        }
    }

    /// A union where the other version has none.
    private void appeared(Union union, boolean inBase) {
        if (TypeUnion.isOne(union)) {
            String listed = TypeUnion.words(union);
            String plain = NodeComparison.types(inBase ? node.revision : node.base);
            types(inBase ? listed : plain, inBase ? plain : listed, union, union);
            return;
        }
        Inclusion answer = unlessEmpty(node.sender(), walk.verdicts.local(node.place, node.sender(), node.receiver()));
        String branches = String.join(
                ", ", union.branches().stream().map(UnionComparison::name).toList());
        Origin here = union.owner().origin(union.keyword());
        Origin there = node.origin(inBase ? node.revision : node.base, union.keyword());
        report(
                union,
                inBase ? branches : null,
                inBase ? null : branches,
                inBase ? here : there,
                inBase ? there : here,
                answer);
    }

    private void report(
            Union union,
            @org.jspecify.annotations.Nullable String before,
            @org.jspecify.annotations.Nullable String after,
            Origin base,
            Origin revision,
            Inclusion answer) {
        walk.report(aspect(union), union.keyword(), node.place.path(), before, after, false, base, revision, answer);
    }

    private static String name(Schema branch) {
        String reference = branch.referenceText();
        String title = branch.text("title");
        if (reference != null) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        String types = String.join(" or ", branch.types());
        return title != null ? title : types.isEmpty() ? "schema" : types;
    }
}
