package dev.plimsoll.model.invariant;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers the last number of each series.
final class OrderWatch implements Watching {
    private final Invariant.Monotonic invariant;
    private final Map<String, BigDecimal> last = new HashMap<>();
    private @Nullable Violation first;

    OrderWatch(Invariant.Monotonic invariant) {
        this.invariant = invariant;
    }

    @Override
    public void see(long position, Entry entry) {
        BigDecimal number = entry.hop().equals(invariant.hop()) ? entry.number(invariant.field()) : null;
        if (number == null) {
            return;
        }
        String key = invariant.per() == null ? null : entry.text(invariant.per());
        String series = key == null ? "" : key;
        BigDecimal before = last.get(series);
        if (before != null && number.compareTo(before) < 0) {
            violated(position, entry, number, before);
        } else {
            last.put(series, number);
        }
    }

    private void violated(long position, Entry entry, BigDecimal number, BigDecimal before) {
        if (first == null) {
            first = new Violation(
                    invariant.name(),
                    entry.transaction(),
                    entry.hop(),
                    position,
                    "its " + invariant.field() + " is " + number.toPlainString() + " after " + before.toPlainString());
        }
    }

    @Override
    public Optional<Violation> certain() {
        return Optional.ofNullable(first);
    }

    @Override
    public Optional<Violation> complete() {
        return certain();
    }
}
