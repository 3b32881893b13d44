package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes the first `if` of what is sent apart: the values that fit it fit `then`, the others `else`.
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
        return opaque.keyword().equals("if") ? conditional(rest, opaque.owner(), sent) : null;
    }

    private Inclusion conditional(Goal rest, Schema owner, boolean sent) {
        Goal met = with(with(rest, owner.schema("if"), sent), owner.schema("then"), sent);
        return Cover.both(
                cover.decide(met),
                () -> cover.decide(with(rest, owner.schema("else"), sent)
                        .or(List.of(cover.flattening.of(Objects.requireNonNull(owner.schema("if")))))));
    }

    private Goal with(Goal old, @Nullable Schema more, boolean sent) {
        return sent ? old.withSender(cover.with(old.sender(), more)) : old.withAlso(cover.with(old.also(), more));
    }
}
