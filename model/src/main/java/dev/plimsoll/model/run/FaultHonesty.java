package dev.plimsoll.model.run;

import dev.plimsoll.model.chaos.PlannedFault;
import java.util.List;
import java.util.Optional;

/// Holds what each fault did against what it was to do: a run says nothing of a fault that did not happen.
final class FaultHonesty {
    private FaultHonesty() {}

    /// Why a run proves nothing: a fault took no effect, or less than the plan asks for; empty where each did.
    static Optional<String> doubt(Run run) {
        return withoutEffect(run)
                .or(() -> run.plan().faults().stream()
                        .flatMap(fault -> tooLittle(run, fault).stream())
                        .findFirst());
    }

    private static Optional<String> withoutEffect(Run run) {
        return run.bands().stream()
                .filter(band -> band.to() != null && band.hits() == 0)
                .findFirst()
                .map(band -> "The fault '" + band.fault() + "' took no effect: no message or connection met it.");
    }

    /// A lost program and more load are measured by themselves.
    private static Optional<String> tooLittle(Run run, PlannedFault fault) {
        Double least = run.plan().terms().leastEffect();
        List<RunEvent.FaultRemoved> removed = run.all(RunEvent.FaultRemoved.class).stream()
                .filter(event -> event.fault().equals(fault.id()))
                .toList();
        if (least == null || removed.isEmpty() || fault.onTheWay().isEmpty()) {
            return Optional.empty();
        }
        String asked = "the plan asks for at least " + Math.round(least * 1_000) / 10.0 + " %";
        if (removed.stream().anyMatch(event -> !event.counted() || event.meant() == null)) {
            return Optional.of(
                    "Nobody counted how often the fault '" + fault.id() + "' took effect, and " + asked + ".");
        }
        long hits = removed.stream().mapToLong(RunEvent.FaultRemoved::hits).sum();
        long meant = removed.stream().mapToLong(FaultHonesty::meant).sum();
        return hits >= least * meant
                ? Optional.empty()
                : Optional.of("The fault '" + fault.id() + "' took effect only " + hits + " of the " + meant
                        + " times that it was to, and " + asked + ".");
    }

    private static long meant(RunEvent.FaultRemoved removed) {
        Long meant = removed.meant();
        return meant == null ? 0 : meant;
    }
}
