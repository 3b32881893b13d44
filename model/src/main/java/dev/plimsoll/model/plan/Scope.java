package dev.plimsoll.model.plan;

import dev.plimsoll.model.contract.OperationKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the approval allows, and nothing beyond it.
///
/// @param service the provider under experiment
/// @param environment where it runs; `sandbox` for the embedded one
/// @param operations the operations that may be called and disturbed
/// @param baseline how long the steady state is watched before the first fault
/// @param perFault how long each fault stays
/// @param recovery how long the service is watched after the last fault
public record Scope(
        String service,
        String environment,
        List<OperationKey> operations,
        Duration baseline,
        Duration perFault,
        Duration recovery) {
    /// What a run may take before its baseline begins: its checks take seconds, its warm-up at most 15 s.
    public static final Duration BEFOREHAND = Duration.ofSeconds(30);

    /// A run on a desktop ends within the hour.
    private static final Duration LONGEST_PHASE = Duration.ofHours(1);

    public Scope {
        operations = List.copyOf(operations);
        requirePhase("baseline", baseline);
        requirePhase("time per fault", perFault);
        requirePhase("recovery", recovery);
    }

    private static void requirePhase(String name, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST_PHASE) > 0) {
            throw new IllegalArgumentException(
                    "the " + name + " lasts more than nothing and at most an hour, not " + length);
        }
    }

    /// The same for more operations.
    Scope with(List<OperationKey> more) {
        List<OperationKey> all = new ArrayList<>(operations);
        all.addAll(more);
        return new Scope(service, environment, all, baseline, perFault, recovery);
    }

    /// The whole length of a run with so many faults, from the beginning of its baseline.
    public Duration total(int faults) {
        return baseline.plus(perFault.multipliedBy(faults)).plus(recovery);
    }
}
