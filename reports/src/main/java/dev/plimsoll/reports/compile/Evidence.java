package dev.plimsoll.reports.compile;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunJudge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The records that a report is compiled from, with a name for each piece: `e` and the position of an event in the
/// run, `p` and the position in the plan's history, `c` and the position of a change in the diff, all counted from 1.
final class Evidence {
    private final PlanState history;
    private final Run run;
    private final @Nullable ContractDiff diff;
    private final IdentityHashMap<RunEvent, Integer> positions = new IdentityHashMap<>();
    private final List<FaultStay> stays;

    Evidence(PlanState history, Run run, @Nullable ContractDiff diff) {
        this.history = history;
        this.run = run;
        this.diff = diff;
        for (RunEvent event : run.events()) {
            positions.put(event, positions.size() + 1);
        }
        this.stays = findStays();
    }

    /// The same where only the run is at hand, as its plan was when it started.
    static Evidence of(Run run) {
        PlanEvent drafted = new PlanEvent.Drafted(run.start().at(), run.plan().author(), run.plan());
        return new Evidence(PlanState.of(run.start().planId(), List.of(drafted)), run, null);
    }

    Run run() {
        return run;
    }

    ExperimentPlan plan() {
        return run.plan();
    }

    PlanState history() {
        return history;
    }

    @Nullable
    ContractDiff diff() {
        return diff;
    }

    /// The name of an event of the run, such as `e12`.
    String name(RunEvent event) {
        Integer position = positions.get(event);
        if (position == null) {
            throw new IllegalArgumentException("an event at " + event.at() + " is not of run " + run.id());
        }
        return "e" + position;
    }

    /// The verdict as it was drawn, or as the judge reads a record that ends without one.
    Verdict verdict() {
        return run.verdict().orElseGet(() -> RunJudge.judge(run).verdict());
    }

    /// Why, with roles in place of accounts.
    String reason() {
        String sentence = run.conclusion()
                .map(RunEvent.Concluded::sentence)
                .orElseGet(() -> RunJudge.judge(run).sentence());
        return run.kill()
                .map(RunEvent.KillRequested::by)
                .map(by -> sentence.replace("stopped by " + by + " before", "stopped by the operator before"))
                .orElse(sentence);
    }

    /// Seconds from the start of the run.
    double since(Instant at) {
        return Words.seconds(Duration.between(run.start().at(), at));
    }

    Instant end() {
        return run.events().getLast().at();
    }

    List<FaultStay> stays() {
        return stays;
    }

    private List<FaultStay> findStays() {
        List<FaultStay> found = new ArrayList<>();
        for (RunEvent.FaultInjected injected : run.all(RunEvent.FaultInjected.class)) {
            Optional<RunEvent.FaultRemoved> removed = run.all(RunEvent.FaultRemoved.class).stream()
                    .filter(event -> event.fault().equals(injected.fault())
                            && !event.at().isBefore(injected.at()))
                    .findFirst();
            Instant end = removed.map(RunEvent::at).orElseGet(() -> clearedAfter(injected.at()));
            found.add(new FaultStay(
                    FaultStay.key(found.size()),
                    run.plannedFault(injected.fault()).orElse(null),
                    injected,
                    removed.orElse(null),
                    end));
        }
        return List.copyOf(found);
    }

    private Instant clearedAfter(Instant at) {
        return run.all(RunEvent.FaultsCleared.class).stream()
                .filter(cleared -> cleared.remaining() == 0 && !cleared.at().isBefore(at))
                .map(RunEvent::at)
                .findFirst()
                .orElseGet(this::end);
    }

    /// When every fault was first known to be gone after this event; null if the record does not say so.
    RunEvent.@Nullable FaultsCleared clearedAfter(RunEvent event) {
        return run.all(RunEvent.FaultsCleared.class).stream()
                .filter(cleared -> cleared.remaining() == 0 && !cleared.at().isBefore(event.at()))
                .findFirst()
                .orElse(null);
    }

    /// What a fault does, in words that end a sentence.
    String description(String fault) {
        return RunMoments.description(run, fault);
    }

    static String stageName(RunEvent.StageMeasured stage) {
        String fault = stage.fault();
        if (fault != null) {
            return "Fault " + fault;
        }
        return stage.phase() == Phase.BASELINE
                ? "Baseline"
                : stage.phase() == Phase.RECOVER ? "Recovery" : stage.phase().label();
    }

    /// The contract change that a fault was derived from, with its name; null where there is none or no diff.
    @Nullable
    NamedChange changeBehind(String fault) {
        Optional<String> fingerprint = run.plannedFault(fault).map(PlannedFault::change);
        if (diff == null || fingerprint.isEmpty()) {
            return null;
        }
        for (int i = 0; i < diff.changes().size(); i++) {
            Change change = diff.changes().get(i);
            if (change.fingerprint().equals(fingerprint.get())) {
                return new NamedChange("c" + (i + 1), change);
            }
        }
        return null;
    }

    /// @param name as in `c3`
    record NamedChange(String name, Change change) {}
}
