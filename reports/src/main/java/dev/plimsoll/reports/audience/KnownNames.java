package dev.plimsoll.reports.audience;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Names that the record behind a report knows, so that they are found in running text too.
///
/// @param people what stands for each account in other versions: a role, such as `the operator`
/// @param internal hosts, services, environments, programs and other names of one's own systems
/// @param published words of machines that customers know, such as the operations of the contract
public record KnownNames(SortedMap<String, String> people, Set<String> internal, Set<String> published) {
    /// Nothing is known; only what looks like a name is found.
    public static final KnownNames NONE = new KnownNames(new TreeMap<>(), Set.of(), Set.of());

    public KnownNames {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
        internal = Collections.unmodifiableSet(new TreeSet<>(internal));
        published = Set.copyOf(published);
    }

    /// @param people what stands for each account
    public static KnownNames of(Map<String, String> people, Set<String> internal, Set<String> published) {
        return new KnownNames(new TreeMap<>(people), internal, published);
    }
}
