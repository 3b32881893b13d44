package dev.plimsoll.model.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Remembers references until what they name has come.
final class ReferenceWatch implements Watching {
    private final Invariant.Referential invariant;
    private final Set<String> there = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();

    private record Reference(long position, String transaction, String value) {}

    ReferenceWatch(Invariant.Referential invariant) {
        this.invariant = invariant;
    }

    @Override
    public void see(long position, Entry entry) {
        if (entry.hop().equals(invariant.target())) {
            String name = entry.text(invariant.targetField());
            if (name != null) {
                there.add(name);
            }
        }
        String value = entry.hop().equals(invariant.hop()) ? entry.text(invariant.field()) : null;
        if (value != null && !there.contains(value)) {
            references.add(new Reference(position, entry.transaction(), value));
        }
    }

    /// What is named may still come.
    @Override
    public Optional<Violation> certain() {
        return Optional.empty();
    }

    @Override
    public Optional<Violation> complete() {
        return references.stream()
                .filter(reference -> !there.contains(reference.value()))
                .findFirst()
                .map(reference -> new Violation(
                        invariant.name(),
                        reference.transaction(),
                        invariant.hop(),
                        reference.position(),
                        "its " + invariant.field() + " '" + reference.value() + "' is no " + invariant.targetField()
                                + " at '" + invariant.target() + "'"));
    }
}
