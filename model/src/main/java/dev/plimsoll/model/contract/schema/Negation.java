package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Takes the last option of a goal away: for each of its constraints the values that break it must be covered by the
/// options that are left.
final class Negation {
    final Cover cover;
    final Goal rest;
    final Flat option;
    final Kind kind;
    private @Nullable Inclusion refuted;
    private @Nullable Inclusion doubt;

    Negation(Cover cover, Goal goal, Kind kind) {
        this.cover = cover;
        this.kind = kind;
        this.option = goal.options().getFirst();
        this.rest = goal.withOptions(goal.options().subList(1, goal.options().size()));
    }

    Inclusion decide() {
        switch (kind) {
            case NUMBER, STRING -> new ScalarNegation(this).cases();
            case ARRAY -> new ArrayNegation(this).cases();
            case OBJECT -> new ObjectNegation(this).cases();
            case NULL, BOOLEAN -> throw new IllegalStateException(kind + " has finitely many values");
        }
        compositions();
        return refuted != null ? refuted : doubt != null ? doubt : Inclusion.included();
    }

    /// One way to break the option.
    void one(Supplier<Goal> broken) {
        if (refuted == null && !cover.prover.isExhausted()) {
            Inclusion answer = cover.decide(broken.get());
            if (answer instanceof Inclusion.NotIncluded) {
                refuted = answer;
            } else if (!answer.isIncluded() && doubt == null) {
                doubt = answer;
            }
        } else if (refuted == null) {
            unknown("the question has too many cases");
        }
    }

    /// A way to break the option that cannot be written as a case.
    void unknown(String reason) {
        if (doubt == null) {
            doubt = Cover.undecided(reason);
        }
    }

    private void compositions() {
        Map<String, JsonNode> values = option.values;
        if (values != null) {
            one(() -> rest.excluding(copy -> copy.values.addAll(values.keySet())));
        }
        for (Schema not : option.nots) {
            one(() -> rest.withAlso(cover.with(rest.also(), not)));
        }
        option.unions.forEach(this::union);
        option.opaque.forEach(this::opaque);
    }

    private void union(Union union) {
        List<Flat> branches =
                union.branches().stream().map(cover.flattening::of).toList();
        one(() -> rest.or(branches));
        for (int one = 0; union.exactlyOne() && one < branches.size() && mayGoOn(); one++) {
            for (int other = one + 1; other < branches.size() && mayGoOn(); other++) {
                Schema first = union.branches().get(one);
                Schema second = union.branches().get(other);
                one(() -> rest.withAlso(cover.with(cover.with(rest.also(), first), second)));
            }
        }
    }

    private boolean mayGoOn() {
        return refuted == null && !cover.prover.isExhausted();
    }

    private void opaque(Flat.Opaque opaque) {
        Schema owner = opaque.owner();
        switch (opaque.keyword()) {
            case "if" -> {
                one(() -> rest.withAlso(cover.with(rest.also(), owner.schema("if")))
                        .or(optional(owner.schema("then"))));
                one(() -> rest.or(optional(owner.schema("if"))).or(optional(owner.schema("else"))));
            }
            case "propertyNames", "dependentRequired", "dependentSchemas", "unevaluatedProperties" -> {
                if (kind == Kind.OBJECT) {
                    new KeyedNegation(this, opaque).cases();
                }
            }
            case "contains", "unevaluatedItems" -> {
                if (kind == Kind.ARRAY) {
                    new ArrayNegation(this).opaque(opaque);
                }
            }
            case "patternProperties" -> {
                if (kind == Kind.OBJECT) {
                    unknown("a pattern of property names is not understood");
                }
            }
            default -> unknown("'" + opaque.keyword() + "' leads nowhere");
        }
    }

    /// A schema as options; one that is absent accepts everything.
    List<Flat> optional(@Nullable Schema schema) {
        return List.of(schema == null ? cover.flattening.of(List.of()) : cover.flattening.of(schema));
    }

    void narrowed(java.util.function.Consumer<Flat> change) {
        one(() -> rest.narrowed(flat -> {
            flat.keepKinds(Set.of(kind));
            change.accept(flat);
        }));
    }
}
