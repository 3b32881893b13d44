package dev.plimsoll.sandbox.chaos.toxic;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Everything injected by one chaos server, in the order the faults were added, removed ones included. Also the
/// source of the faults' seeded decisions. Thread-safe for reading; changed by the control thread only.
public final class Ledger {
    private final List<LedgerEntry> entries = new CopyOnWriteArrayList<>();
    private final List<LedgerEntry> sinceSeed = new CopyOnWriteArrayList<>();
    private volatile long seed;

    public Ledger(long seed) {
        this.seed = seed;
    }

    /// The seed of the decisions.
    public long seed() {
        return seed;
    }

    /// Begins the decisions anew from a seed, for the faults added from now on.
    public void reseed(long newSeed) {
        seed = newSeed;
        sinceSeed.clear();
    }

    /// Opens the account of a new fault.
    LedgerEntry open(String proxy, String toxic, ToxicType type, String stream) {
        var entry = new LedgerEntry(proxy, toxic, type, stream);
        entries.add(entry);
        sinceSeed.add(entry);
        return entry;
    }

    /// The decisions of the fault that was opened last under these names.
    Draws draws(String proxy, String toxic) {
        long before =
                sinceSeed.stream().filter(entry -> entry.isFor(proxy, toxic)).count();
        return new Draws(seed, proxy, toxic, (int) before - 1);
    }

    /// Forgets the accounts of removed faults.
    public void forgetRemoved() {
        entries.removeIf(entry -> !entry.active());
    }

    /// The decision logs in the order of [#accounts].
    public List<String> decisions() {
        return entries.stream().map(LedgerEntry::decisions).toList();
    }

    /// The accounts, oldest first.
    public List<LedgerEntry.Account> accounts() {
        return entries.stream().map(LedgerEntry::account).toList();
    }
}
