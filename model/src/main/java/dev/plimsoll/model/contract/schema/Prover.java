package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Decides whether a sender's schema, read closed, is included in a receiver's schema, read as written.
///
/// The receiver is a conjunction, so each of its constraints is proved on its own ([Conjuncts]). Where a proof fails,
/// a value is made up that aims at the constraint, and counts only if our validator says it is valid for the sender
/// and invalid for the receiver. Where neither works the sender is taken apart, first by its unions, then by the
/// kinds of its values. A question met again while it is being answered is assumed to hold (coinduction, as for
/// equality of recursive types: Amadio and Cardelli, TOPLAS 1993); answers that rest on such an assumption are kept
/// only once it is proved.
final class Prover {
    static final int STEPS = 30_000;
    private static final int DEEPEST = 120;
    private static final long SEED = 0x506c696d;

    private final Flattening flattening;
    private final Check check;
    private final Sameness sameness;
    private final KnownDrafts drafts;
    private final Map<Question, Inclusion> known = new HashMap<>();
    private final Map<Question, Integer> open = new HashMap<>();
    private final Map<Question, Integer> provisional = new HashMap<>();
    private final List<Question> provisionalOrder = new ArrayList<>();
    private final Map<KindOf, Flat> kinds = new HashMap<>();
    private int lowest = Integer.MAX_VALUE;
    private int steps;

    private record Question(Flat sender, Flat receiver) {}

    private record KindOf(Flat flat, Kind kind) {}

    Prover(Flattening flattening, Check check, Sameness sameness) {
        this.flattening = flattening;
        this.check = check;
        this.sameness = sameness;
        this.drafts = new KnownDrafts(check);
    }

    Flattening flattening() {
        return flattening;
    }

    Sameness sameness() {
        return sameness;
    }

    Check check() {
        return check;
    }

    /// Answers within a fresh budget of steps.
    Inclusion ask(Flat sender, Flat receiver) {
        steps = STEPS;
        open.clear();
        provisional.clear();
        provisionalOrder.clear();
        lowest = Integer.MAX_VALUE;
        return prove(sender, receiver);
    }

    Inclusion prove(Flat sender, Flat receiver) {
        if (sender == receiver || isWithin(sender, receiver)) {
            return Inclusion.included();
        }
        Question question = new Question(sender, receiver);
        Inclusion answer = known.get(question);
        if (answer != null) {
            return answer;
        }
        Integer assumed = open.get(question);
        if (assumed == null) {
            assumed = provisional.get(question);
        }
        if (assumed != null) {
            lowest = Math.min(lowest, assumed);
            return Inclusion.included();
        }
        if (--steps < 0) {
            return new Inclusion.Undecided("the question is too large: the budget of " + STEPS + " steps is used up");
        }
        if (open.size() > DEEPEST) {
            return new Inclusion.Undecided("the schemas are nested too deeply");
        }
        return decideOnce(question);
    }

    /// Whether the sender holds every part of the receiver, so that nothing is left to prove.
    private static boolean isWithin(Flat sender, Flat receiver) {
        return isPlain(receiver)
                && receiver.unions.stream().allMatch(sender.unions::contains)
                && sender.parts.containsAll(receiver.parts);
    }

    /// Whether the parts of a receiver say all of it. One made by hand from one constraint has none.
    private static boolean isPlain(Flat flat) {
        return !flat.parts.isEmpty() && !flat.derived;
    }

    private Inclusion decideOnce(Question question) {
        int depth = open.size();
        int outer = lowest;
        int mark = provisionalOrder.size();
        lowest = Integer.MAX_VALUE;
        open.put(question, depth);
        Inclusion answer = decide(question.sender(), question.receiver());
        open.remove(question);
        boolean rests = lowest < depth;
        if (!answer.isIncluded()) {
            forget(mark);
            known.put(question, answer);
        } else if (rests) {
            provisional.put(question, lowest);
            provisionalOrder.add(question);
        } else {
            keep(mark);
            known.put(question, answer);
        }
        lowest = rests ? Math.min(outer, lowest) : outer;
        return answer;
    }

    private void forget(int mark) {
        while (provisionalOrder.size() > mark) {
            provisional.remove(provisionalOrder.removeLast());
        }
    }

    private void keep(int mark) {
        while (provisionalOrder.size() > mark) {
            Question proved = provisionalOrder.removeLast();
            provisional.remove(proved);
            known.put(proved, Inclusion.included());
        }
    }

    private Inclusion decide(Flat sender, Flat receiver) {
        if (sender.isImpossible() || areSame(sender, receiver)) {
            return Inclusion.included();
        }
        Map<String, JsonNode> finite = Finite.values(sender);
        if (finite != null) {
            return eachValue(sender, receiver, finite);
        }
        Conjuncts conjuncts = new Conjuncts(this, sender, receiver);
        Inclusion whole = conjuncts.prove();
        if (!(whole instanceof Inclusion.Undecided)) {
            return whole;
        }
        if (!sender.unions.isEmpty()) {
            return eachBranch(sender, receiver, whole);
        }
        if (sender.kinds.size() > 1) {
            return eachKind(sender, receiver, whole);
        }
        Inclusion found = search(sender, receiver);
        return found == null ? whole : found;
    }

    private boolean areSame(Flat sender, Flat receiver) {
        return isPlain(receiver)
                && !sender.parts.isEmpty()
                && receiver.parts.stream()
                        .allMatch(part -> sender.parts.contains(part)
                                || sender.parts.stream().anyMatch(other -> sameness.areSame(other, part)))
                && receiver.unions.stream()
                        .allMatch(union -> sender.unions.stream()
                                .anyMatch(other -> sameness.areSame(other.branches(), union.branches())));
    }

    private Inclusion eachValue(Flat sender, Flat receiver, Map<String, JsonNode> values) {
        Inclusion.Undecided doubt = null;
        for (JsonNode value : values.values()) {
            Refusal own = check.refusal(sender, value, "");
            if (own != null && own.certain()) {
                continue;
            }
            Refusal refusal = check.refusal(receiver, value, "");
            if (refusal != null && refusal.certain() && own == null) {
                return new Inclusion.NotIncluded(value, refusal.pointer(), refusal.sentence());
            }
            if (refusal != null) {
                doubt = new Inclusion.Undecided(refusal.sentence());
            }
        }
        return doubt == null ? Inclusion.included() : doubt;
    }

    private Inclusion eachBranch(Flat sender, Flat receiver, Inclusion whole) {
        Union union = sender.unions.getFirst();
        Inclusion answer = Inclusion.included();
        for (Schema branch : union.branches()) {
            Inclusion one = prove(flattening.choose(sender, union, branch), receiver);
            if (one instanceof Inclusion.NotIncluded refuted) {
                Inclusion confirmed = confirmed(sender, receiver, refuted.witness());
                if (confirmed != null) {
                    return confirmed;
                }
                answer = whole;
            } else if (!one.isIncluded()) {
                answer = one;
            }
        }
        return answer;
    }

    private Inclusion eachKind(Flat sender, Flat receiver, Inclusion whole) {
        Inclusion answer = Inclusion.included();
        for (Kind kind : sender.kinds) {
            Flat one = kinds.computeIfAbsent(
                    new KindOf(sender, kind),
                    key -> key.flat().narrowed(copy -> copy.keepKinds(java.util.Set.of(kind))));
            Inclusion part = prove(one, receiver);
            if (part instanceof Inclusion.NotIncluded) {
                return part;
            }
            answer = part.isIncluded() ? answer : part;
        }
        return answer.isIncluded() || whole.isIncluded() ? Inclusion.included() : answer;
    }

    /// Values of the sender taken at random, against the receiver.
    private @Nullable Inclusion search(Flat sender, Flat receiver) {
        int turns = open.size() <= 1 ? 12 : 2; // inside a larger question the larger one searches again
        for (int seed = 0; seed < turns; seed++) {
            Draft.Size size = seed % 3 == 0 ? Draft.Size.MINIMAL : Draft.Size.FULL;
            JsonNode value = draft(seed, size).of(sender);
            Inclusion found = value == null ? null : confirmed(sender, receiver, value);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// A value of the sender changed as asked, if it refutes the inclusion.
    @Nullable
    Inclusion refute(Flat sender, Flat receiver, Consumer<Flat> change) {
        Flat aimed = sender.narrowed(change);
        for (int seed = 0; seed < 3; seed++) {
            JsonNode value = draft(seed, Draft.Size.MINIMAL).of(aimed);
            Inclusion found = value == null ? null : confirmed(sender, receiver, value);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The refutation that a value gives; null where it gives none.
    @Nullable
    Inclusion confirmed(Flat sender, Flat receiver, JsonNode value) {
        if (!check.accepts(sender, value)) {
            return null;
        }
        Refusal refusal = check.refusal(receiver, value, "");
        return refusal == null || !refusal.certain()
                ? null
                : new Inclusion.NotIncluded(value, refusal.pointer(), refusal.sentence());
    }

    /// A value of the sender changed as asked; null where none was found.
    @Nullable
    JsonNode draft(Flat sender, Draft.Size size, Consumer<Flat> change) {
        return draft(0, size).of(sender.narrowed(change));
    }

    private Draft draft(int turn, Draft.Size size) {
        return new Draft(flattening, check, random(turn), size, drafts, turn);
    }

    static RandomGenerator random(int turn) {
        return new java.util.Random(SEED + turn);
    }
}
