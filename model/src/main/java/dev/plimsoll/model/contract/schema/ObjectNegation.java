package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.regex.RegexText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Ways to break the constraints on an object.
final class ObjectNegation {
    private final Negation negation;
    private final Flat option;
    private final Goal rest;

    ObjectNegation(Negation negation) {
        this.negation = negation;
        this.option = negation.option;
        this.rest = negation.rest;
    }

    void cases() {
        for (String name : option.required) {
            negation.narrowed(flat -> flat.ownAbsent().add(name));
        }
        if (option.minProperties > 0) {
            negation.narrowed(flat -> flat.maxProperties = Math.min(flat.maxProperties, option.minProperties - 1));
        }
        if (option.maxProperties < Flat.UNBOUNDED) {
            negation.narrowed(flat -> flat.minProperties = Math.max(flat.minProperties, option.maxProperties + 1));
        }
        if (!option.objects.isEmpty()) {
            eachName(option::property);
        }
    }

    /// A property whose value is refused may have any name that the sender may send: one that some schema tells from
    /// others, or one for all the rest.
    ///
    /// @param accepted what a value under a name must satisfy; empty where nothing is said
    void eachName(Function<String, List<Schema>> accepted) {
        Namespace space = Namespace.of(rest, option, negation.cover.flattening);
        for (String name : sendable(space.names())) {
            refusedUnder(name, accepted.apply(name));
        }
        boolean others =
                rest.sender().isMap() || !rest.sender().propertyPatterns().isEmpty();
        if (!others) {
            return;
        }
        String fresh = space.fresh();
        if (rest.sender().isMap() && space.isComplete()) {
            refusedUnder(fresh, accepted.apply(fresh));
        }
        for (String pattern : space.patterns()) {
            String sample = RegexText.sample(pattern, Prover.random(0), 0);
            if (sample != null
                    && !space.names().contains(sample)
                    && rest.sender().maySend(sample)) {
                refusedUnder(sample, accepted.apply(sample));
            }
        }
        if (!space.isComplete() || !isSettled(space)) {
            negation.unknown("the patterns of property names differ");
        }
    }

    /// Whether the sampled names stand for all names: at most one pattern tells names apart.
    private static boolean isSettled(Namespace space) {
        return space.patterns().isEmpty();
    }

    private void refusedUnder(String name, List<Schema> accepted) {
        if (!accepted.isEmpty()) {
            Flat flat = negation.cover.flattening.of(accepted);
            negation.one(() -> rest.excluding(copy -> copy.property(name, List.of(flat))));
        }
    }

    private Set<String> sendable(Set<String> names) {
        Flat sender = rest.sender();
        Set<String> kept = new LinkedHashSet<>();
        for (String name : new ArrayList<>(names)) {
            if ((sender.required.contains(name) || sender.maySend(name))
                    && !sender.isExcluded(name, negation.cover.flattening.flow())) {
                kept.add(name);
            }
        }
        return kept;
    }
}
