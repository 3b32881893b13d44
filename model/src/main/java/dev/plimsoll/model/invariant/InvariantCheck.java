package dev.plimsoll.model.invariant;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Follows all invariants of a book through the entries of a run.
public final class InvariantCheck {
    private final Map<Invariant, Watching> watching = new LinkedHashMap<>();
    private final Set<String> transactions = new HashSet<>();
    private long entries;

    public InvariantCheck(List<Invariant> invariants) {
        invariants.forEach(invariant -> watching.put(invariant, invariant.watch()));
    }

    /// The next entry.
    public void see(Entry entry) {
        entries++;
        transactions.add(entry.transaction());
        watching.values().forEach(each -> each.see(entries, entry));
    }

    /// How many entries there were.
    public long entries() {
        return entries;
    }

    /// How many transactions they were of.
    public long transactions() {
        return transactions.size();
    }

    /// Of each invariant the first transaction that is wrong whatever else comes; the first of them first.
    public List<Violation> certain() {
        return first(Watching::certain);
    }

    /// Of each invariant the first transaction that is wrong when nothing more comes; the first of them first.
    public List<Violation> complete() {
        return first(Watching::complete);
    }

    private List<Violation> first(Function<Watching, Optional<Violation>> question) {
        return watching.values().stream()
                .map(question)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(Violation::position))
                .toList();
    }
}
