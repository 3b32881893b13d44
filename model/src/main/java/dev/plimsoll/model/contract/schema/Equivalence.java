package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Whether schemas that differ in their words accept the same values, read as they are written. For one thread.
final class Equivalence {
    /// How many branches of two unions are tried against each other when no words tell which belong together.
    private static final int MOST_BRANCHES = 8;

    private final Flattening flattening;
    private final Sameness sameness;
    private final Question question;
    private final boolean isWithin;
    private final Map<Pair, Boolean> known = new HashMap<>();

    /// Whether what a sender sends is accepted.
    interface Question {
        Inclusion ask(Flat sender, Flat receiver);
    }

    private record Pair(List<Schema> one, List<Schema> other) {}

    /// @param flattening reads senders as they are written
    /// @param isWithin whether the questions are asked within others, so that an answer may rest on what is assumed
    /// there and is not to be kept
    Equivalence(Flattening flattening, Sameness sameness, Question question, boolean isWithin) {
        this.flattening = flattening;
        this.sameness = sameness;
        this.question = question;
        this.isWithin = isWithin;
    }

    boolean areEquivalent(List<Schema> one, List<Schema> other) {
        Boolean before = known.get(new Pair(one, other));
        if (before != null) {
            return before;
        }
        Flat left = flattening.of(one);
        Flat right = flattening.of(other);
        boolean answer = question.ask(left, right).isIncluded()
                && question.ask(right, left).isIncluded();
        if (!isWithin && (answer || !flattening.effort().isSpent())) {
            known.put(new Pair(one, other), answer);
        }
        return answer;
    }

    /// Whether the branches of two unions pair off: each with one that is the same or accepts the same.
    boolean areEquivalent(Union one, Union other) {
        if (one.exactlyOne() != other.exactlyOne()
                || one.branches().size() != other.branches().size()) {
            return false;
        }
        List<Schema> left = new ArrayList<>(one.branches());
        List<Schema> right = new ArrayList<>(other.branches());
        left.removeIf(branch -> takeFirst(right, each -> sameness.areSame(branch, each)));
        return left.size() <= MOST_BRANCHES
                && left.stream()
                        .allMatch(branch -> takeFirst(
                                right,
                                each -> areAlike(branch, each) && areEquivalent(List.of(branch), List.of(each))));
    }

    /// Whether two branches look as if they meant the same: to ask is dear, and most do not.
    private boolean areAlike(Schema one, Schema other) {
        Flat left = flattening.of(one);
        Flat right = flattening.of(other);
        return left.kinds.equals(right.kinds)
                && Declared.names(left, flattening).equals(Declared.names(right, flattening));
    }

    private static boolean takeFirst(List<Schema> from, Predicate<Schema> wanted) {
        for (int at = 0; at < from.size(); at++) {
            if (wanted.test(from.get(at))) {
                from.remove(at);
                return true;
            }
        }
        return false;
    }
}
