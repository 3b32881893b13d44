package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Constraints of objects. The sender is read closed: it sends what it declares, and undeclared properties only
/// where `additionalProperties` or `patternProperties` is written.
final class ObjectConjuncts {
    private final Conjuncts outer;
    private final Flat sender;
    private final Flat receiver;
    private final Flow flow;

    ObjectConjuncts(Conjuncts outer) {
        this.outer = outer;
        this.sender = outer.sender;
        this.receiver = outer.receiver;
        this.flow = outer.prover.flattening().flow();
    }

    void prove() {
        if (!outer.sends(Kind.OBJECT)) {
            return;
        }
        for (String name : receiver.required) {
            if (!sender.required.contains(name)) {
                outer.gap("the property '" + name + "' need not be sent", flat -> {
                    flat.keepKinds(Set.of(Kind.OBJECT));
                    flat.ownAbsent().add(name);
                });
            }
        }
        counts();
        patterns(properties());
    }

    private void counts() {
        if (receiver.minProperties > Math.max(sender.minProperties, sender.required.size())) {
            outer.gap("objects may have fewer properties", flat -> {
                flat.keepKinds(Set.of(Kind.OBJECT));
                flat.maxProperties = Math.min(flat.maxProperties, receiver.minProperties - 1);
            });
        }
        boolean bounded = !sender.isMap() && sender.propertyPatterns().isEmpty() && sender.unions.isEmpty();
        int most = bounded ? Math.min(sender.maxProperties, sender.declared().size()) : sender.maxProperties;
        if (receiver.maxProperties < most) {
            outer.gap("objects may have more properties", flat -> {
                flat.keepKinds(Set.of(Kind.OBJECT));
                flat.minProperties = Math.max(flat.minProperties, receiver.maxProperties + 1);
            });
        }
    }

    private Set<String> properties() {
        Set<String> names = new LinkedHashSet<>(sender.declared());
        names.addAll(sender.required);
        receiver.declared().stream().filter(sender::maySend).forEach(names::add);
        if (sender.isMap()) {
            names.add(Flat.freshName(sender, receiver));
        }
        for (String name : names) {
            if (!outer.isRefuted() && !sender.isExcluded(name, flow)) {
                property(name);
            }
        }
        if (!sender.asWritten && !outer.isRefuted()) {
            branches(names);
        }
        return names;
    }

    /// What only a branch, a condition or a dependency of the sender declares is sent as well. It is proved where the
    /// sender is taken apart, not here.
    private void branches(Set<String> seen) {
        boolean more = InPlace.anyMatch(
                sender,
                outer.prover.flattening(),
                branch -> branch.declared().stream()
                                .anyMatch(name -> !seen.contains(name)
                                        && !receiver.property(name).isEmpty())
                        || ((branch.isMap() || !branch.propertyPatterns().isEmpty()) && !receiver.objects.isEmpty()));
        if (more) {
            outer.gap("a branch of what is sent declares more properties");
        }
    }

    private void property(String name) {
        List<Schema> accepted = receiver.property(name);
        if (accepted.isEmpty()) {
            return;
        }
        Flattening flattening = outer.prover.flattening();
        Inclusion answer = outer.prover.proveWithin(flattening.of(sender.property(name)), flattening.of(accepted));
        outer.part(answer, (flat, value) -> {
            flat.keepKinds(Set.of(Kind.OBJECT));
            flat.ownForced().put(name, value);
        });
    }

    /// With patterns a name stands for infinitely many; one name is looked at for each class of names that the patterns
    /// of both tell apart.
    private void patterns(Set<String> seen) {
        Set<String> patterns = sender.namePatterns();
        patterns.addAll(receiver.namePatterns());
        boolean others = sender.isMap() || !sender.propertyPatterns().isEmpty();
        if (patterns.isEmpty() || !others) {
            return;
        }
        Set<String> listed = new LinkedHashSet<>(seen);
        listed.addAll(receiver.declared());
        NameClasses classes =
                new NameClasses(patterns, listed, outer.prover.flattening().texts());
        for (String name : classes.names()) {
            if (sender.maySend(name) && !outer.isRefuted()) {
                property(name);
            }
        }
        if (!classes.isComplete()) {
            outer.gap("the patterns of property names differ", _ -> {});
        }
    }
}
