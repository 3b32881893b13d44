package dev.plimsoll.model.contract.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Decides whether a sender's schema, read closed, is included in a receiver's schema, read as written.
///
/// The receiver is a conjunction, so each of its constraints is proved on its own ([Conjuncts]). Where a proof fails,
/// a value is made up that aims at the constraint, and counts only if our validator says it is valid for the sender
/// and invalid for the receiver. Where neither works both are taken apart into cases ([Cover]). A question met again
/// while it is being answered, about a part of the value, is assumed to
/// hold (coinduction, as for equality of recursive types: Amadio and Cardelli, TOPLAS 1993); answers that rest on such
/// an assumption are kept only once it is proved. Met again about the same value it has no answer.
final class Prover {
    /// How many cases one question may be taken apart into, each counted by the options it has.
    static final int CASES = 12_000;
    private static final int DEEPEST = 120;
    private static final int MOST_NESTED = 100;
    private static final long SEED = 0x506c696d;

    private final Flattening flattening;
    private final Effort effort;
    private final Check check;
    private final Sameness sameness;
    private final KnownDrafts drafts;
    private final DifferingProperties differing;
    private final Map<Record, Inclusion> known = new HashMap<>();
    private final Map<Record, Assumed> open = new HashMap<>();
    private final Map<Record, Assumed> provisional = new HashMap<>();
    private final List<Record> provisionalOrder = new ArrayList<>();
    private final Flat anything;
    private final Equivalence equivalence;
    private Disjoint disjoint;
    private int lowest = Integer.MAX_VALUE;
    private int cases;
    private int level;
    private int nesting;

    private record Question(Flat sender, Flat receiver) {}

    /// A question that is open or rests on open ones.
    ///
    /// @param depth how many questions were open around the outermost one it rests on
    /// @param level how many steps into the value it was asked
    private record Assumed(int depth, int level) {}

    /// @param equivalence tells which schemas mean the same; null to let this prover tell it
    Prover(Flattening flattening, Check check, Sameness sameness, @Nullable Equivalence equivalence) {
        this.flattening = flattening;
        this.effort = flattening.effort();
        this.check = check;
        this.sameness = sameness;
        this.disjoint = new Disjoint(flattening, check);
        this.drafts = new KnownDrafts(check);
        this.differing = new DifferingProperties(sameness);
        this.anything = flattening.of(List.of());
        this.equivalence = equivalence == null ? new Equivalence(flattening, sameness, this::prove, true) : equivalence;
    }

    Flattening flattening() {
        return flattening;
    }

    Sameness sameness() {
        return sameness;
    }

    DifferingProperties differing() {
        return differing;
    }

    Equivalence equivalence() {
        return equivalence;
    }

    Check check() {
        return check;
    }

    Disjoint disjoint() {
        return disjoint;
    }

    /// Answers within a fresh budget of steps.
    Inclusion ask(Flat sender, Flat receiver) {
        cases = CASES;
        disjoint = new Disjoint(flattening, check);
        level = 0;
        nesting = 0;
        open.clear();
        provisional.clear();
        provisionalOrder.clear();
        lowest = Integer.MAX_VALUE;
        long outer = effort.beginQuestion();
        Inclusion answer = prove(sender, receiver);
        effort.endQuestion(outer);
        return answer;
    }

    Inclusion prove(Flat sender, Flat receiver) {
        if (sender == receiver || isWithin(sender, receiver)) {
            return Inclusion.included();
        }
        return answer(new Question(sender, receiver), () -> decide(sender, receiver));
    }

    /// As [#prove(Flat, Flat)] about a part of the value: a property or an item.
    Inclusion proveWithin(Flat sender, Flat receiver) {
        level++;
        Inclusion answer = prove(sender, receiver);
        level--;
        return answer;
    }

    /// A goal without exclusions about a part of the value.
    Inclusion proveWithin(Goal goal) {
        if (goal.also() == anything && goal.options().size() == 1) {
            return proveWithin(goal.sender(), goal.options().getFirst());
        }
        level++;
        Inclusion answer =
                answer(new Part(goal.sender(), goal.also(), goal.options()), () -> new Cover(this).decide(goal));
        level--;
        return answer;
    }

    private record Part(Flat sender, Flat also, List<Flat> options) {}

    /// One case more of the question that is asked; false once there are too many.
    ///
    /// @param work how much there is to look at, 1 for the least
    boolean takeCase(int work) {
        cases -= work;
        effort.spend(4 + work);
        return !isExhausted();
    }

    /// Whether no case more may be taken.
    boolean isExhausted() {
        return cases < 0 || effort.isSpent();
    }

    /// A case within others. How deep they nest is bounded, for the stack of a thread is.
    Inclusion nested(Supplier<Inclusion> decide) {
        if (nesting > MOST_NESTED) {
            return new Inclusion.Undecided("the cases are nested too deeply");
        }
        nesting++;
        Inclusion answer = decide.get();
        nesting--;
        return answer;
    }

    private Inclusion answer(Record question, Supplier<Inclusion> decide) {
        Inclusion answer = known.get(question);
        if (answer != null) {
            return answer;
        }
        Assumed assumed = open.get(question);
        if (assumed != null && assumed.level() >= level) {
            return new Inclusion.Undecided("a schema leads back to itself without a property or an item between");
        }
        if (assumed == null) {
            assumed = provisional.get(question);
        }
        if (assumed != null && assumed.level() <= level) {
            lowest = Math.min(lowest, assumed.depth());
            return Inclusion.included();
        }
        effort.spend(8);
        if (effort.isSpent()) {
            return new Inclusion.Undecided("the question is too large: its budget of steps is used up");
        }
        if (open.size() > DEEPEST) {
            return new Inclusion.Undecided("the schemas are nested too deeply");
        }
        return decideOnce(question, decide);
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

    private Inclusion decideOnce(Record question, Supplier<Inclusion> decide) {
        int depth = open.size();
        int outer = lowest;
        int mark = provisionalOrder.size();
        lowest = Integer.MAX_VALUE;
        open.put(question, new Assumed(depth, level));
        Inclusion answer = decide.get();
        open.remove(question);
        boolean rests = lowest < depth;
        if (!answer.isIncluded()) {
            forget(mark);
            keep(question, answer);
        } else if (rests) {
            provisional.put(question, new Assumed(lowest, level));
            provisionalOrder.add(question);
        } else {
            keep(mark);
            known.put(question, answer);
        }
        lowest = rests ? Math.min(outer, lowest) : outer;
        return answer;
    }

    /// An answer for want of steps may be another one in another question.
    private void keep(Record question, Inclusion answer) {
        if (answer instanceof Inclusion.NotIncluded || !effort.isSpent()) {
            known.put(question, answer);
        }
    }

    private void forget(int mark) {
        while (provisionalOrder.size() > mark) {
            provisional.remove(provisionalOrder.removeLast());
        }
    }

    private void keep(int mark) {
        while (provisionalOrder.size() > mark) {
            Record proved = provisionalOrder.removeLast();
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
        Conjuncts conjuncts = new Conjuncts(this, sender, receiver, true);
        Inclusion whole = conjuncts.prove();
        if (!(whole instanceof Inclusion.Undecided)) {
            return whole;
        }
        Inclusion cases = new Cover(this).decide(new Goal(sender, anything, List.of(receiver), new Exclusions()));
        if (!(cases instanceof Inclusion.Undecided)) {
            return cases;
        }
        Inclusion found = search(sender, receiver);
        return found == null ? whole : found;
    }

    /// Whether the receiver's constraints are proved one by one, without a search for values that break them.
    boolean isEasilyIncluded(Flat sender, Flat receiver) {
        return areSame(sender, receiver)
                || isWithin(sender, receiver)
                || new Conjuncts(this, sender, receiver, false).prove().isIncluded();
    }

    /// Whether a conjunction says all that another one says, in the same words: then it does so however it is read.
    boolean saysAllOf(Flat conjunction, Flat option) {
        return isWithin(conjunction, option) || areSame(conjunction, option);
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

    /// Whether a value was found that both accept.
    boolean hasValue(Flat narrow, Flat wide) {
        for (int turn = 0; turn < 6; turn++) {
            Draft.Size size = turn % 3 == 0 ? Draft.Size.MINIMAL : Draft.Size.FULL;
            JsonNode value = draft(turn, size).of(narrow);
            if (value != null && check.accepts(narrow, value) && check.accepts(wide, value)) {
                return true;
            }
        }
        return false;
    }

    Draft draft(int turn, Draft.Size size) {
        return new Draft(flattening, check, random(turn), size, drafts, turn);
    }

    static RandomGenerator random(int turn) {
        return new java.util.Random(SEED + turn);
    }
}
