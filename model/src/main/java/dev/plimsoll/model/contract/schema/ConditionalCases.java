package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes the first condition of what is sent apart. The values that fit `if` fit `then`, the others `else`. Where a
/// property has a schema that depends on it and declares more properties, the values that have it fit the schema, and
/// the others do not have it.
final class ConditionalCases {
    private final Cover cover;
    private final Goal goal;

    ConditionalCases(Cover cover, Goal goal) {
        this.cover = cover;
        this.goal = goal;
    }

    /// Null where there is none.
    @Nullable
    Inclusion decide() {
        for (Flat.Opaque opaque : goal.sender().opaque) {
            Goal rest = goal.narrowed(flat -> flat.ownOpaque().remove(opaque));
            Inclusion answer = decide(rest, opaque, true);
            if (answer != null) {
                return answer;
            }
        }
        for (Flat.Opaque opaque : goal.also().opaque) {
            Goal rest =
                    goal.withAlso(goal.also().narrowed(flat -> flat.ownOpaque().remove(opaque)));
            Inclusion answer = decide(rest, opaque, false);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    /// @param sent whether the sender itself says it, and not what its values must fit besides
    private @Nullable Inclusion decide(Goal rest, Flat.Opaque opaque, boolean sent) {
        Schema owner = opaque.owner();
        if (opaque.keyword().equals("if")) {
            return conditional(rest, owner, sent);
        }
        boolean declares = sent
                && opaque.keyword().equals("dependentSchemas")
                && rest.sends(Kind.OBJECT)
                && !rest.sender().asWritten
                && InPlace.declaresMore(
                        List.copyOf(owner.named("dependentSchemas").values()), rest.sender(), cover.flattening);
        return declares
                ? dependent(
                        rest, new ArrayList<>(owner.named("dependentSchemas").entrySet()))
                : null;
    }

    private Inclusion conditional(Goal rest, Schema owner, boolean sent) {
        Goal met = with(with(rest, owner.schema("if"), sent), owner.schema("then"), sent);
        return Cover.both(
                cover.decide(met),
                () -> cover.decide(with(rest, owner.schema("else"), sent)
                        .or(List.of(cover.flattening.of(Objects.requireNonNull(owner.schema("if")))))));
    }

    private Inclusion dependent(Goal rest, List<Map.Entry<String, Schema>> dependents) {
        if (dependents.isEmpty() || cover.prover.isExhausted()) {
            return dependents.isEmpty() ? cover.decide(rest) : Cover.TOO_MANY;
        }
        Map.Entry<String, Schema> first = dependents.getFirst();
        List<Map.Entry<String, Schema>> others = dependents.subList(1, dependents.size());
        Goal there = with(rest.narrowed(flat -> flat.ownRequired().add(first.getKey())), first.getValue(), true);
        return Cover.both(
                dependent(there, others),
                () -> dependent(rest.narrowed(flat -> flat.ownAbsent().add(first.getKey())), others));
    }

    private Goal with(Goal old, @Nullable Schema more, boolean sent) {
        return sent ? old.withSender(cover.with(old.sender(), more)) : old.withAlso(cover.with(old.also(), more));
    }
}
