package dev.plimsoll.model.invariant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts each transaction at each hop.
final class OnceWatch implements Watching {
    private final Invariant.ExactlyOnce invariant;
    private final List<String> hops;
    private final Map<String, Counts> transactions = new LinkedHashMap<>();
    private @Nullable Violation doubled;

    /// One transaction: its first position, and how often it was at each hop.
    private static final class Counts {
        private final long position;
        private final int[] at;

        private Counts(long position, int hops) {
            this.position = position;
            this.at = new int[hops];
        }

        private long position() {
            return position;
        }

        private int[] at() {
            return at;
        }
    }

    OnceWatch(Invariant.ExactlyOnce invariant) {
        this.invariant = invariant;
        this.hops = new ArrayList<>(invariant.hops());
        this.hops.addFirst(invariant.from());
    }

    @Override
    public void see(long position, Entry entry) {
        int hop = hops.indexOf(entry.hop());
        if (hop < 0) {
            return;
        }
        Counts counts = transactions.computeIfAbsent(entry.transaction(), _ -> new Counts(position, hops.size()));
        counts.at()[hop]++;
        if (counts.at()[hop] > 1 && (doubled == null || counts.position() < doubled.position())) {
            doubled = violation(
                    entry.transaction(), hop, counts.position(), "it is there " + counts.at()[hop] + " times");
        }
    }

    @Override
    public Optional<Violation> certain() {
        return Optional.ofNullable(doubled);
    }

    @Override
    public Optional<Violation> complete() {
        for (Map.Entry<String, Counts> transaction : transactions.entrySet()) {
            for (int hop = 0; hop < hops.size(); hop++) {
                Counts counts = transaction.getValue();
                if (counts.at()[hop] != 1) {
                    return Optional.of(violation(transaction.getKey(), hop, counts.position(), why(counts, hop)));
                }
            }
        }
        return Optional.empty();
    }

    private static String why(Counts counts, int hop) {
        if (counts.at()[hop] > 1) {
            return "it is there " + counts.at()[hop] + " times";
        }
        return hop == 0 ? "it is further on and never began" : "it never arrived";
    }

    private Violation violation(String transaction, int hop, long position, String why) {
        return new Violation(invariant.name(), transaction, hops.get(hop), position, why);
    }
}
