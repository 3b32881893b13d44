package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.contract.OperationKey;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the policy must know of things outside the amendment.
///
/// @param contracts what the pair of contracts says; null when they are not kept in the workspace
/// @param predecessor the amendment that is superseded; null when none is named or there is none
/// @param proof what chaos has shown of it; null where nobody asked, and then nothing is asked for
public record Surroundings(
        @Nullable Pair contracts,
        @Nullable AmendmentState predecessor,
        @Nullable ChaosProof proof) {
    public Surroundings(@Nullable Pair contracts, @Nullable AmendmentState predecessor) {
        this(contracts, predecessor, null);
    }

    /// The same with what chaos has shown.
    public Surroundings with(ChaosProof shown) {
        return new Surroundings(contracts, predecessor, shown);
    }

    /// @param operations of either contract
    /// @param sunsets the day until which a contract promises a deprecated operation; the later of both
    public record Pair(SortedSet<OperationKey> operations, SortedMap<OperationKey, LocalDate> sunsets) {
        public Pair {
            operations = Collections.unmodifiableSortedSet(new TreeSet<>(operations));
            sunsets = Collections.unmodifiableSortedMap(new TreeMap<>(sunsets));
        }
    }
}
