package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Decides goals by refutation: takes the sender apart into cases until each case is a plain conjunction of
/// constraints and of negated ones, which has no values ([Leaf]) or shows one. In the manner of Baazizi et al., JSON
/// Schema Inclusion through Refutational Normalization, 2026.
///
/// A goal with an option holds if for each constraint of the option the values that break it are covered by the
/// other options. Where a constraint cannot be negated exactly, its case stays undecided.
final class Cover {
    static final Inclusion TOO_MANY =
            new Inclusion.Undecided("the question has too many cases: the budget of " + Prover.CASES + " is used up");

    final Prover prover;
    final Flattening flattening;

    Cover(Prover prover) {
        this.prover = prover;
        this.flattening = prover.flattening();
    }

    static Inclusion undecided(String reason) {
        return new Inclusion.Undecided(reason);
    }

    Inclusion decide(Goal goal) {
        if (isOfObjects(goal) && new ObjectCase(prover, goal).isVain()) {
            return Inclusion.included();
        }
        if (!prover.takeCase(1 + goal.options().size())) {
            return TOO_MANY;
        }
        return prover.nested(() -> decideCase(goal));
    }

    private Inclusion decideCase(Goal goal) {
        if (goal.sender().isImpossible() || goal.also().isImpossible()) {
            return Inclusion.included();
        }
        Map<String, JsonNode> finite = finite(goal);
        if (finite != null) {
            return eachValue(goal, finite);
        }
        EnumSet<Kind> kinds = EnumSet.copyOf(goal.sender().kinds);
        kinds.retainAll(goal.also().kinds);
        if (kinds.size() != 1) {
            return eachKind(goal, kinds);
        }
        Goal relevant = relevant(goal, kinds.iterator().next());
        if (isCoveredByOne(relevant)) {
            return Inclusion.included();
        }
        Inclusion parts = takenApart(relevant);
        if (parts != null) {
            return confirmed(goal, parts);
        }
        if (relevant.options().isEmpty()) {
            Goal followed = relevant.sends(Kind.OBJECT) ? Dependencies.followed(relevant, this) : null;
            if (followed != null) {
                return confirmed(goal, decide(followed));
            }
            return new Leaf(this, relevant, kinds.iterator().next()).decide();
        }
        return confirmed(goal, new Negation(this, relevant, kinds.iterator().next()).decide());
    }

    private static boolean isOfObjects(Goal goal) {
        return goal.sender().kinds.size() == 1 && goal.sends(Kind.OBJECT);
    }

    private static @Nullable Map<String, JsonNode> finite(Goal goal) {
        Map<String, JsonNode> values = Finite.values(goal.sender());
        return values != null ? values : Finite.values(goal.also());
    }

    private Inclusion eachValue(Goal goal, Map<String, JsonNode> values) {
        String doubt = null;
        for (Map.Entry<String, JsonNode> value : values.entrySet()) {
            if (goal.exclusions().values.contains(value.getKey())) {
                continue;
            }
            Inclusion answer = value(goal, value.getValue());
            if (answer instanceof Inclusion.NotIncluded) {
                return answer;
            }
            doubt = answer instanceof Inclusion.Undecided(var reason) ? reason : doubt;
        }
        return doubt == null ? Inclusion.included() : undecided(doubt);
    }

    /// Whether one value is sent and accepted by no option. Of the exclusions only values are looked at: one that
    /// breaks another may be taken for one that is sent, never the other way round, and refutations are confirmed.
    Inclusion value(Goal goal, JsonNode value) {
        Check check = prover.check();
        Refusal own = Check.worst(check.refusal(goal.sender(), value, ""), check.refusal(goal.also(), value, ""));
        if (own != null && own.certain()) {
            return Inclusion.included();
        }
        Refusal last = Refusal.certain("", "no schema is left that might accept it");
        for (Flat option : goal.options()) {
            Refusal refusal = check.refusal(option, value, "");
            if (refusal == null) {
                return Inclusion.included();
            }
            last = last.certain() ? refusal : last;
        }
        return own == null && last.certain()
                ? new Inclusion.NotIncluded(value, last.pointer(), last.sentence())
                : undecided(own == null ? last.sentence() : own.sentence());
    }

    private Inclusion eachKind(Goal goal, Set<Kind> kinds) {
        Inclusion answer = Inclusion.included();
        for (Kind kind : kinds) {
            Inclusion part = decide(goal.narrowed(flat -> flat.keepKinds(Set.of(kind))));
            if (part instanceof Inclusion.NotIncluded) {
                return part;
            }
            answer = part.isIncluded() ? answer : part;
        }
        return answer;
    }

    /// The goal without options that surely accept nothing of what is sent.
    private Goal relevant(Goal goal, Kind kind) {
        List<Flat> kept = new ArrayList<>();
        ObjectCase objects = new ObjectCase(prover, goal);
        for (Flat option : goal.options()) {
            boolean refused = kind == Kind.OBJECT && objects.isRefused(option);
            if (option.kinds.contains(kind) && !refused && !prover.disjoint().areDisjoint(goal.sender(), option)) {
                kept.add(option);
            }
        }
        return kept.size() == goal.options().size() ? goal : goal.withOptions(kept);
    }

    private boolean isCoveredByOne(Goal goal) {
        return goal.options().stream()
                        .anyMatch(option ->
                                prover.saysAllOf(goal.sender(), option) || prover.saysAllOf(goal.also(), option))
                || goal.options().stream().anyMatch(option -> prover.isEasilyIncluded(goal.sender(), option));
    }

    /// The answer by the first thing of the sender that has alternatives; null where there is none.
    private @Nullable Inclusion takenApart(Goal goal) {
        if (!goal.sender().unions.isEmpty()) {
            Union union = goal.sender().unions.getFirst();
            return eachBranch(union, branch -> goal.withSender(flattening.choose(goal.sender(), union, branch)));
        }
        if (!goal.also().unions.isEmpty()) {
            Union union = goal.also().unions.getFirst();
            return eachBranch(union, branch -> goal.withAlso(flattening.choose(goal.also(), union, branch)));
        }
        List<Schema> nots = new ArrayList<>(goal.sender().nots);
        nots.addAll(goal.also().nots);
        if (!nots.isEmpty()) {
            return decide(goal.narrowed(flat -> flat.ownNots().clear())
                    .withAlso(goal.also().narrowed(flat -> flat.ownNots().clear()))
                    .or(nots.stream().map(flattening::of).toList()));
        }
        return new ConditionalCases(this, goal).decide();
    }

    private Inclusion eachBranch(Union union, java.util.function.Function<Schema, Goal> chosen) {
        Inclusion answer = Inclusion.included();
        for (Schema branch : union.branches()) {
            if (prover.isExhausted()) {
                return TOO_MANY;
            }
            List<Flat> others = union.exactlyOne()
                    ? union.branches().stream()
                            .filter(other -> other != branch)
                            .map(flattening::of)
                            .toList()
                    : List.of();
            Inclusion part = decide(chosen.apply(branch).or(others));
            if (part instanceof Inclusion.NotIncluded) {
                return part;
            }
            answer = part.isIncluded() ? answer : part;
        }
        return answer;
    }

    static Inclusion both(Inclusion first, java.util.function.Supplier<Inclusion> second) {
        if (first instanceof Inclusion.NotIncluded) {
            return first;
        }
        Inclusion other = second.get();
        return other instanceof Inclusion.NotIncluded || first.isIncluded() ? other : first;
    }

    /// A conjunction with one schema more.
    Flat with(Flat flat, @Nullable Schema more) {
        return more == null ? flat : flat.narrowed(copy -> flattening.add(copy, more));
    }

    /// A refutation of a case, if it refutes the goal as well.
    private Inclusion confirmed(Goal goal, Inclusion answer) {
        if (!(answer instanceof Inclusion.NotIncluded refuted)) {
            return answer;
        }
        Inclusion here = value(goal, refuted.witness());
        return here instanceof Inclusion.NotIncluded
                ? here
                : undecided("a case was refuted by a value that is not certain: " + refuted.refusal());
    }
}
