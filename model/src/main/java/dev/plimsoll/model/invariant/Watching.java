package dev.plimsoll.model.invariant;

import java.util.Optional;

/// Follows one invariant through the entries of a run.
public interface Watching {
    /// @param position of the entry among all, counted from 1
    void see(long position, Entry entry);

    /// The first transaction that is wrong whatever else comes. Empty while all may still become right.
    Optional<Violation> certain();

    /// The first transaction that is wrong when nothing more comes.
    Optional<Violation> complete();
}
