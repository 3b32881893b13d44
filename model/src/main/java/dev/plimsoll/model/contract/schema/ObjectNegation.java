package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
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
        boolean named = option.opaque.stream().anyMatch(keyword -> NameRule.of(keyword) != null);
        if (!option.objects.isEmpty() || named) {
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
        if (!space.patterns().isEmpty()) {
            classes(space, accepted);
        } else if (rest.sender().isMap() && space.isComplete()) {
            String fresh = space.fresh();
            refusedUnder(fresh, accepted.apply(fresh));
        }
        if (!space.isComplete()) {
            negation.unknown("the patterns of property names differ");
        }
    }

    /// One name for all that the patterns do not tell apart.
    private void classes(Namespace space, Function<String, List<Schema>> accepted) {
        NameClasses classes = new NameClasses(space.patterns(), space.names(), negation.cover.flattening.texts());
        for (String name : classes.names()) {
            if (rest.sender().maySend(name)) {
                refusedUnder(name, accepted.apply(name));
            }
        }
        if (!classes.isComplete()) {
            negation.unknown("the patterns of property names differ");
        }
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
