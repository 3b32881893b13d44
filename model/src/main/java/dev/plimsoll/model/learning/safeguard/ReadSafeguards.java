package dev.plimsoll.model.learning.safeguard;

import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.plan.Watch;
import dev.plimsoll.model.proof.ProofResult;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How each safeguard of a run performed, read from its record. One that nothing called upon is never said to have
/// worked.
public final class ReadSafeguards {
    /// Faults are to be gone this long after a stop was asked for.
    public static final Duration FAULTS_GONE_TARGET = Duration.ofSeconds(5);

    private final Run run;
    private final List<Performance> all = new ArrayList<>();
    private final IdentityHashMap<RunEvent, Integer> positions = new IdentityHashMap<>();

    private ReadSafeguards(Run run) {
        this.run = run;
        run.events().forEach(event -> positions.put(event, positions.size() + 1));
    }

    /// In the order in which they would be called upon.
    public static List<Performance> of(Run run) {
        ReadSafeguards reading = new ReadSafeguards(run);
        reading.checks();
        reading.drift();
        run.plan().stops().stream().distinct().forEach(reading::criterion);
        run.plan().terms().watches().forEach(reading::alert);
        reading.killSwitch();
        reading.removal();
        reading.rollback();
        reading.limiter();
        reading.proofs();
        return List.copyOf(reading.all);
    }

    private void add(
            SafeguardKind kind,
            String name,
            String intended,
            SafeguardState state,
            String measured,
            @Nullable RunEvent... shown) {
        List<Integer> events = Arrays.stream(shown).map(positions::get).toList();
        all.add(new Performance(kind, name, intended, state, measured, events));
    }

    private void checks() {
        List<RunEvent.CheckMade> made = run.all(RunEvent.CheckMade.class);
        Optional<RunEvent.CheckMade> refused =
                made.stream().filter(check -> !check.passed()).findFirst();
        String intended = "Refuse a run that cannot be carried out safely";
        if (refused.isEmpty()) {
            add(
                    SafeguardKind.PREFLIGHT,
                    "Preflight checks",
                    intended,
                    SafeguardState.NOT_CHALLENGED,
                    made.size() + (made.size() == 1 ? " check" : " checks") + " made, all passed");
            return;
        }
        boolean held = run.all(RunEvent.FaultInjected.class).isEmpty();
        add(
                SafeguardKind.PREFLIGHT,
                "Preflight checks",
                intended,
                held ? SafeguardState.WORKED : SafeguardState.FAILED,
                (held ? "no fault was injected after “" : "a fault was injected in spite of “")
                        + refused.get().name() + "” did not pass",
                refused.get());
    }

    /// The settings of the environment are compared with their baseline before a run.
    private void drift() {
        if (run.plan().terms().settings() == null) {
            return;
        }
        int differences = run.plan().terms().differences().size();
        add(
                SafeguardKind.DRIFT_CHECK,
                "Drift check of the environment",
                "Let no deviation from the baseline pass unseen",
                differences == 0 ? SafeguardState.NOT_CHALLENGED : SafeguardState.WORKED,
                differences == 0
                        ? "no setting differed from its baseline"
                        : differences + (differences == 1 ? " deviation was" : " deviations were")
                                + " found and decided upon before the run",
                run.start());
    }

    private void criterion(AbortCriterion criterion) {
        Signal signal = run.plan().signals().stream()
                .filter(one -> one.name().equals(criterion.signal()))
                .findFirst()
                .orElseThrow();
        String name = "Abort criterion: " + criterion.signal() + " "
                + criterion.condition().format(signal) + " for " + length(criterion.holdsFor());
        String intended = "Stop the run by itself, faults gone within " + length(FAULTS_GONE_TARGET);
        RunEvent.CriterionMet met = met(criterion);
        if (met != null) {
            stop(SafeguardKind.BREAKER, name, intended, met);
            return;
        }
        Duration longest = longest(criterion, signal);
        Duration window =
                run.windows().stream().map(SignalWindow::length).findFirst().orElse(Duration.ZERO);
        boolean overdue = !longest.isZero()
                && longest.compareTo(criterion.holdsFor().plus(window)) > 0
                && run.all(RunEvent.CriterionMet.class).isEmpty();
        add(
                SafeguardKind.BREAKER,
                name,
                intended,
                overdue ? SafeguardState.FAILED : SafeguardState.NOT_CHALLENGED,
                longest.isZero()
                        ? "the condition held in no window"
                        : "the condition held for at most " + length(longest) + " without a break");
    }

    private RunEvent.@Nullable CriterionMet met(AbortCriterion criterion) {
        boolean only = run.plan().stops().size() == 1;
        return run.all(RunEvent.CriterionMet.class).stream()
                .filter(one -> only || one.sentence().contains(criterion.signal()))
                .findFirst()
                .orElse(null);
    }

    private Duration longest(AbortCriterion criterion, Signal signal) {
        Duration longest = Duration.ZERO;
        Duration now = Duration.ZERO;
        for (SignalWindow window : run.windows()) {
            now = criterion.condition().holds(window.value(signal)) ? now.plus(window.length()) : Duration.ZERO;
            longest = now.compareTo(longest) > 0 ? now : longest;
        }
        return longest;
    }

    private void alert(Watch watch) {
        boolean kills = watch.action() == Watch.Action.KILL;
        String word = watch.detector().word();
        String name = "Detector: " + word;
        String intended = kills ? "Stop the run when it finds a change" : "Tell of a change while the run goes on";
        Optional<RunEvent.ChangeNoticed> noticed = run.all(RunEvent.ChangeNoticed.class).stream()
                .filter(one -> one.detector().equals(word))
                .findFirst();
        if (noticed.isEmpty()) {
            add(SafeguardKind.ALERT, name, intended, SafeguardState.NOT_CHALLENGED, "it noticed no change");
        } else if (noticed.get().stops()) {
            stop(SafeguardKind.ALERT, name, intended, noticed.get());
        } else {
            Duration took =
                    Duration.between(noticed.get().since(), noticed.get().at());
            add(
                    SafeguardKind.ALERT,
                    name,
                    intended,
                    kills ? SafeguardState.DEGRADED : SafeguardState.WORKED,
                    "it told of a change " + length(took) + " after it most likely began"
                            + (kills ? ", and did not stop the run" : ""),
                    noticed.get());
        }
    }

    private void killSwitch() {
        String intended = "Stop the run at once, faults gone within " + length(FAULTS_GONE_TARGET);
        Optional<RunEvent.KillRequested> kill = run.kill();
        if (kill.isEmpty()) {
            add(
                    SafeguardKind.KILL_SWITCH,
                    "Kill switch",
                    intended,
                    SafeguardState.NOT_CHALLENGED,
                    "it was not pulled in this run");
        } else {
            stop(SafeguardKind.KILL_SWITCH, "Kill switch", intended, kill.get());
        }
    }

    private void stop(SafeguardKind kind, String name, String intended, RunEvent asked) {
        RunEvent.FaultsCleared cleared = clearedAfter(asked.at());
        if (cleared == null) {
            add(
                    kind,
                    name,
                    intended,
                    SafeguardState.FAILED,
                    "no record says that all faults were gone afterwards",
                    asked);
            return;
        }
        Duration took = Duration.between(asked.at(), cleared.at());
        Optional<RunEvent.TroubleMet> trouble = run.all(RunEvent.TroubleMet.class).stream()
                .filter(one -> !one.at().isBefore(asked.at()) && !one.at().isAfter(cleared.at()))
                .findFirst();
        if (took.compareTo(FAULTS_GONE_TARGET) > 0) {
            add(kind, name, intended, SafeguardState.LATE, "faults gone after " + length(took), asked, cleared);
        } else if (trouble.isPresent()) {
            add(
                    kind,
                    name,
                    intended,
                    SafeguardState.DEGRADED,
                    "faults gone after " + length(took) + ", with trouble on the way",
                    asked,
                    trouble.get(),
                    cleared);
        } else {
            add(kind, name, intended, SafeguardState.WORKED, "faults gone after " + length(took), asked, cleared);
        }
    }

    private RunEvent.@Nullable FaultsCleared clearedAfter(Instant at) {
        return run.all(RunEvent.FaultsCleared.class).stream()
                .filter(cleared -> cleared.remaining() == 0 && !cleared.at().isBefore(at))
                .findFirst()
                .orElse(null);
    }

    private void removal() {
        String name = "Removal of faults";
        String intended = "Leave no fault behind";
        int injected = run.all(RunEvent.FaultInjected.class).size();
        if (injected == 0) {
            add(SafeguardKind.FAULT_REMOVAL, name, intended, SafeguardState.NOT_CHALLENGED, "no fault was injected");
            return;
        }
        long removed = run.bands().stream().filter(band -> band.to() != null).count();
        List<RunEvent.FaultsCleared> cleared = run.all(RunEvent.FaultsCleared.class);
        String figures = removed + " of " + injected + " injected faults removed one by one";
        if (cleared.isEmpty()) {
            SafeguardState state = removed == injected ? SafeguardState.WORKED : SafeguardState.FAILED;
            add(SafeguardKind.FAULT_REMOVAL, name, intended, state, figures + "; no final count was recorded");
            return;
        }
        RunEvent.FaultsCleared last = cleared.getLast();
        boolean swept = removed < injected && run.kill().isEmpty();
        SafeguardState state =
                last.remaining() > 0 ? SafeguardState.FAILED : swept ? SafeguardState.DEGRADED : SafeguardState.WORKED;
        add(
                SafeguardKind.FAULT_REMOVAL,
                name,
                intended,
                state,
                figures + "; " + last.remaining() + " remained at the last count",
                last);
    }

    private void rollback() {
        Duration target = run.plan().rollback().target();
        String intended = "Return to the known good state within " + length(target);
        List<RunEvent.RollbackDone> done = run.all(RunEvent.RollbackDone.class);
        if (done.isEmpty()) {
            boolean missing =
                    run.kill().isPresent() && run.plan().rollback().parts().isEmpty();
            add(
                    SafeguardKind.ROLLBACK,
                    "Rollback",
                    intended,
                    missing ? SafeguardState.ABSENT : SafeguardState.NOT_CHALLENGED,
                    missing
                            ? "the run was stopped, and the plan names no rollback"
                            : "it was not called for in this run");
            return;
        }
        RunEvent.RollbackDone last = done.getLast();
        Integer exitCode = last.exitCode();
        SafeguardState state = exitCode == null || exitCode != 0
                ? SafeguardState.FAILED
                : last.took().compareTo(target) <= 0 ? SafeguardState.WORKED : SafeguardState.LATE;
        String end = exitCode == null ? "no exit code" : "exit code " + exitCode;
        add(SafeguardKind.ROLLBACK, "Rollback", intended, state, end + " after " + length(last.took()), last);
    }

    /// Breakers and limiters of the service, whose promises were proved.
    private void proofs() {
        for (RunEvent.SafeguardProved proved : run.all(RunEvent.SafeguardProved.class)) {
            add(
                    proved.breaker() ? SafeguardKind.BREAKER : SafeguardKind.LIMITER,
                    (proved.breaker() ? "Circuit breaker: " : "Rate limiter: ") + proved.safeguard(),
                    proved.promised(),
                    state(proved.result()),
                    proved.result().sentence(),
                    proved);
        }
    }

    private static SafeguardState state(ProofResult result) {
        if (result.undecided() != null) {
            return SafeguardState.NOT_CHALLENGED;
        }
        return result.grade()
                .map(grade -> switch (grade) {
                    case LATE -> SafeguardState.LATE;
                    case DEGRADED -> SafeguardState.DEGRADED;
                    case FAILED -> SafeguardState.FAILED;
                })
                .orElse(SafeguardState.WORKED);
    }

    private void limiter() {
        Limits limits = run.plan().terms().limits();
        if (limits == null) {
            return;
        }
        int injected = run.all(RunEvent.FaultInjected.class).size();
        boolean over = run.elapsed().compareTo(limits.longest()) > 0 || injected > limits.faults();
        add(
                SafeguardKind.LIMITER,
                "Limits of the run",
                "At most " + limits.faults() + (limits.faults() == 1 ? " fault" : " faults") + " and "
                        + length(limits.longest()),
                over ? SafeguardState.FAILED : SafeguardState.NOT_CHALLENGED,
                injected + (injected == 1 ? " fault in " : " faults in ") + length(run.elapsed()),
                run.events().getLast());
    }

    /// `0.250 s`, `12.5 s`, `2 min 5 s`.
    private static String length(Duration length) {
        return LengthWords.of(length);
    }
}
