package dev.plimsoll.model.run;

import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run as its events tell it. Immutable; [#after(RunEvent)] gives the run with one more event.
///
/// @param id its name in the workspace
/// @param start the first event
/// @param phase where it stands
/// @param events everything that happened, oldest first
public record Run(RunId id, RunEvent.Started start, Phase phase, List<RunEvent> events) {
    /// @param fault id of the planned fault
    /// @param from when it was injected
    /// @param to when it was removed; null while it acts
    /// @param hits how often it took effect; 0 while it acts
    public record FaultBand(
            String fault, Instant from, @Nullable Instant to, long hits) {}

    public Run {
        events = List.copyOf(events);
    }

    /// Folds a record.
    ///
    /// @throws IllegalArgumentException if it does not begin with [RunEvent.Started]
    public static Run of(RunId id, List<RunEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof RunEvent.Started started)) {
            throw new IllegalArgumentException("the record of run " + id + " does not begin with its start");
        }
        Phase phase = Phase.PREFLIGHT;
        for (RunEvent event : events) {
            phase = phaseAfter(phase, event);
        }
        return new Run(id, started, phase, events);
    }

    public Run after(RunEvent event) {
        List<RunEvent> longer = new ArrayList<>(events);
        longer.add(event);
        return new Run(id, start, phaseAfter(phase, event), longer);
    }

    private static Phase phaseAfter(Phase phase, RunEvent event) {
        return switch (event) {
            case RunEvent.PhaseEntered entered -> entered.phase();
            case RunEvent.KillRequested _ -> Phase.KILLED;
            case RunEvent.RollbackDone _ -> Phase.ROLLED_BACK;
            default -> phase;
        };
    }

    public ExperimentPlan plan() {
        return start.plan();
    }

    /// From which every draw of the run follows.
    public long seed() {
        Long own = start.seed();
        return own == null ? plan().seed() : own;
    }

    /// The events of one kind, oldest first.
    public <E extends RunEvent> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <E extends RunEvent> Optional<E> last(Class<E> kind) {
        List<E> found = all(kind);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    public List<SignalWindow> windows() {
        return all(RunEvent.WindowClosed.class).stream()
                .map(RunEvent.WindowClosed::window)
                .toList();
    }

    /// What the rehearsal of the peak found so far; empty in a plan without one, and before its first step.
    public Optional<CapacityCurve> capacity() {
        Peak peak = plan().terms().rigged().peak();
        List<LoadStep> steps = all(RunEvent.LoadStepped.class).stream()
                .map(RunEvent.LoadStepped::step)
                .toList();
        return peak == null || steps.isEmpty() ? Optional.empty() : Optional.of(new CapacityCurve(peak, steps));
    }

    public List<RunEvent.StageMeasured> stages() {
        return all(RunEvent.StageMeasured.class);
    }

    public List<RunEvent.ConsumerTried> consumers() {
        return all(RunEvent.ConsumerTried.class);
    }

    /// Every fault from its injection to its removal.
    public List<FaultBand> bands() {
        List<FaultBand> bands = new ArrayList<>();
        for (RunEvent.FaultInjected injected : all(RunEvent.FaultInjected.class)) {
            Optional<RunEvent.FaultRemoved> removed = all(RunEvent.FaultRemoved.class).stream()
                    .filter(event -> event.fault().equals(injected.fault())
                            && !event.at().isBefore(injected.at()))
                    .findFirst();
            bands.add(new FaultBand(
                    injected.fault(),
                    injected.at(),
                    removed.map(RunEvent.FaultRemoved::at).orElse(null),
                    removed.map(RunEvent.FaultRemoved::hits).orElse(0L)));
        }
        return bands;
    }

    public Optional<RunEvent.KillRequested> kill() {
        return last(RunEvent.KillRequested.class);
    }

    public Optional<RunEvent.Concluded> conclusion() {
        return last(RunEvent.Concluded.class);
    }

    public Optional<Verdict> verdict() {
        return conclusion().map(RunEvent.Concluded::verdict);
    }

    public boolean ended() {
        return conclusion().isPresent();
    }

    /// From the start to the latest event.
    public Duration elapsed() {
        return Duration.between(start.at(), events.getLast().at());
    }

    public Optional<PlannedFault> plannedFault(String id) {
        return plan().faults().stream().filter(fault -> fault.id().equals(id)).findFirst();
    }
}
