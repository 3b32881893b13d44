package dev.plimsoll.model.invariant;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds up a field of each transaction.
final class SumWatch implements Watching {
    private final Invariant.Conservation invariant;
    private final Map<String, Sums> transactions = new LinkedHashMap<>();

    /// @param at sums by hop, in the order in which the hops came
    private record Sums(long position, Map<String, BigDecimal> at) {}

    SumWatch(Invariant.Conservation invariant) {
        this.invariant = invariant;
    }

    @Override
    public void see(long position, Entry entry) {
        BigDecimal amount = entry.number(invariant.field());
        List<String> hops = invariant.hops();
        if (amount == null || !(hops.isEmpty() || hops.contains(entry.hop()))) {
            return;
        }
        transactions
                .computeIfAbsent(entry.transaction(), _ -> new Sums(position, new LinkedHashMap<>()))
                .at()
                .merge(entry.hop(), amount, BigDecimal::add);
    }

    /// A sum may still become right.
    @Override
    public Optional<Violation> certain() {
        return Optional.empty();
    }

    @Override
    public Optional<Violation> complete() {
        return transactions.entrySet().stream()
                .map(each -> invariant.hops().isEmpty() ? unbalanced(each) : uneven(each))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Violation> unbalanced(Map.Entry<String, Sums> transaction) {
        Map<String, BigDecimal> at = transaction.getValue().at();
        BigDecimal sum = at.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String last = at.keySet().stream().reduce("", (_, later) -> later);
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(violation(
                        transaction,
                        last,
                        "its " + invariant.field() + " adds up to " + sum.toPlainString() + " there, and not to 0"));
    }

    private Optional<Violation> uneven(Map.Entry<String, Sums> transaction) {
        Map<String, BigDecimal> at = transaction.getValue().at();
        String first = invariant.hops().getFirst();
        BigDecimal expected = at.getOrDefault(first, BigDecimal.ZERO);
        return invariant.hops().stream()
                .filter(hop -> at.getOrDefault(hop, BigDecimal.ZERO).compareTo(expected) != 0)
                .findFirst()
                .map(hop -> violation(
                        transaction,
                        hop,
                        "its " + invariant.field() + " is "
                                + at.getOrDefault(hop, BigDecimal.ZERO).toPlainString() + " there and "
                                + expected.toPlainString() + " at '" + first + "'"));
    }

    private Violation violation(Map.Entry<String, Sums> transaction, String hop, String why) {
        return new Violation(
                invariant.name(),
                transaction.getKey(),
                hop,
                transaction.getValue().position(),
                why);
    }
}
