package dev.plimsoll.model.contract.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The properties of which two schemas do not say the same. Found once: the same two schemas are part of many messages.
/// For one thread.
final class DifferingProperties {
    private final Sameness sameness;
    private final Map<Pair, List<String>> known = new HashMap<>();

    private record Pair(Flat base, Flat revision) {}

    DifferingProperties(Sameness sameness) {
        this.sameness = sameness;
    }

    /// The names in the order of the documents, the base first.
    List<String> of(Flat base, Flat revision) {
        return known.computeIfAbsent(new Pair(base, revision), _ -> find(base, revision));
    }

    private List<String> find(Flat base, Flat revision) {
        Set<String> names = new LinkedHashSet<>(base.declared());
        names.addAll(revision.declared());
        names.addAll(base.required);
        names.addAll(revision.required);
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            if (!isSame(base, revision, name)) {
                differing.add(name);
            }
        }
        return differing;
    }

    private boolean isSame(Flat base, Flat revision, String name) {
        return base.declared().contains(name) == revision.declared().contains(name)
                && base.required.contains(name) == revision.required.contains(name)
                && PropertyComparison.isRequired(base, name) == PropertyComparison.isRequired(revision, name)
                && sameness.areSame(base.property(name), revision.property(name));
    }
}
