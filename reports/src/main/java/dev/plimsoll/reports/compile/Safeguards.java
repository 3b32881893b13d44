package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How each safeguard of a run performed, read from its record. One that nothing called upon is never said to have
/// worked.
final class Safeguards {
    /// Faults are to be gone this long after a stop was asked for.
    static final Duration FAULTS_GONE_TARGET = Duration.ofSeconds(5);

    /// How a safeguard performed.
    enum State {
        NOT_CHALLENGED("not challenged"),
        WORKED("worked"),
        LATE("late"),
        FAILED("failed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// @param name the safeguard
    /// @param intended what it is for
    /// @param state how it performed
    /// @param measured the figures and their evidence
    record Safeguard(String name, String intended, State state, Text measured) {}

    private Safeguards() {}

    static List<Safeguard> of(Evidence evidence) {
        List<Safeguard> all = new ArrayList<>();
        all.add(checks(evidence));
        evidence.plan().abort().forEach(criterion -> all.add(criterion(evidence, criterion)));
        all.add(killSwitch(evidence));
        all.add(removal(evidence));
        all.add(rollback(evidence));
        return all;
    }

    private static Safeguard checks(Evidence evidence) {
        List<RunEvent.CheckMade> made = evidence.run().all(RunEvent.CheckMade.class);
        Optional<RunEvent.CheckMade> refused =
                made.stream().filter(check -> !check.passed()).findFirst();
        String intended = "Refuse a run that cannot be carried out safely";
        if (refused.isPresent()) {
            boolean held = evidence.stays().isEmpty();
            return new Safeguard(
                    "Preflight checks",
                    intended,
                    held ? State.WORKED : State.FAILED,
                    Text.of(held ? "no fault was injected after " : "a fault was injected in spite of ")
                            .code(refused.get().name())
                            .and(" did not pass ")
                            .ref(evidence.name(refused.get())));
        }
        return new Safeguard(
                "Preflight checks",
                intended,
                State.NOT_CHALLENGED,
                Text.of(Words.count(made.size(), "check", "checks") + " made, all passed"));
    }

    private static Safeguard criterion(Evidence evidence, AbortCriterion criterion) {
        Signal signal = evidence.plan().signals().stream()
                .filter(one -> one.name().equals(criterion.signal()))
                .findFirst()
                .orElseThrow();
        String name = "Abort criterion: " + criterion.signal() + " "
                + criterion.condition().format(signal.measure()) + " for " + Words.length(criterion.holdsFor());
        String intended = "Stop the run by itself, faults gone within " + Words.length(FAULTS_GONE_TARGET);
        RunEvent.CriterionMet met = met(evidence, criterion);
        if (met != null) {
            return stop(evidence, name, intended, met);
        }
        Duration longest = longest(evidence.run().windows(), criterion, signal.measure());
        Duration window = evidence.run().windows().stream()
                .map(SignalWindow::length)
                .findFirst()
                .orElse(Duration.ZERO);
        boolean overdue = !longest.isZero()
                && longest.compareTo(criterion.holdsFor().plus(window)) > 0
                && evidence.run().all(RunEvent.CriterionMet.class).isEmpty();
        return new Safeguard(
                name,
                intended,
                overdue ? State.FAILED : State.NOT_CHALLENGED,
                Text.of(
                        longest.isZero()
                                ? "the condition held in no window"
                                : "the condition held for at most " + Words.length(longest) + " without a break"));
    }

    private static RunEvent.@Nullable CriterionMet met(Evidence evidence, AbortCriterion criterion) {
        List<RunEvent.CriterionMet> met = evidence.run().all(RunEvent.CriterionMet.class);
        boolean only = evidence.plan().abort().size() == 1;
        return met.stream()
                .filter(one -> only || one.sentence().contains(criterion.signal()))
                .findFirst()
                .orElse(null);
    }

    private static Duration longest(List<SignalWindow> windows, AbortCriterion criterion, Measure measure) {
        Duration longest = Duration.ZERO;
        Duration now = Duration.ZERO;
        for (SignalWindow window : windows) {
            now = criterion.condition().holds(window.value(measure)) ? now.plus(window.length()) : Duration.ZERO;
            longest = now.compareTo(longest) > 0 ? now : longest;
        }
        return longest;
    }

    private static Safeguard killSwitch(Evidence evidence) {
        String intended = "Stop the run at once, faults gone within " + Words.length(FAULTS_GONE_TARGET);
        return evidence.run()
                .kill()
                .map(kill -> stop(evidence, "Kill switch", intended, kill))
                .orElseGet(() -> new Safeguard(
                        "Kill switch", intended, State.NOT_CHALLENGED, Text.of("it was not pulled in this run")));
    }

    private static Safeguard stop(Evidence evidence, String name, String intended, RunEvent asked) {
        RunEvent.FaultsCleared cleared = evidence.clearedAfter(asked);
        if (cleared == null) {
            return new Safeguard(
                    name,
                    intended,
                    State.FAILED,
                    Text.of("no record says that all faults were gone afterwards ")
                            .ref(evidence.name(asked)));
        }
        Duration took = Duration.between(asked.at(), cleared.at());
        boolean inTime = took.compareTo(FAULTS_GONE_TARGET) <= 0;
        return new Safeguard(
                name,
                intended,
                inTime ? State.WORKED : State.LATE,
                Text.of("faults gone after " + Words.length(took) + " ")
                        .ref(evidence.name(asked))
                        .and(" ")
                        .ref(evidence.name(cleared)));
    }

    private static Safeguard removal(Evidence evidence) {
        String intended = "Leave no fault behind";
        int injected = evidence.stays().size();
        if (injected == 0) {
            return new Safeguard("Removal of faults", intended, State.NOT_CHALLENGED, Text.of("no fault was injected"));
        }
        long removed =
                evidence.stays().stream().filter(stay -> stay.removed() != null).count();
        List<RunEvent.FaultsCleared> cleared = evidence.run().all(RunEvent.FaultsCleared.class);
        Text figures = Text.of(removed + " of " + injected + " injected faults removed one by one");
        if (cleared.isEmpty()) {
            State state = removed == injected ? State.WORKED : State.FAILED;
            return new Safeguard("Removal of faults", intended, state, figures.and("; no final count was recorded"));
        }
        RunEvent.FaultsCleared last = cleared.getLast();
        return new Safeguard(
                "Removal of faults",
                intended,
                last.remaining() == 0 ? State.WORKED : State.FAILED,
                figures.and("; " + last.remaining() + " remained at the last count ")
                        .ref(evidence.name(last)));
    }

    private static Safeguard rollback(Evidence evidence) {
        Duration target = evidence.plan().rollback().target();
        String intended = "Return to the known good state within " + Words.length(target);
        List<RunEvent.RollbackDone> done = evidence.run().all(RunEvent.RollbackDone.class);
        if (done.isEmpty()) {
            return new Safeguard(
                    "Rollback", intended, State.NOT_CHALLENGED, Text.of("it was not called for in this run"));
        }
        RunEvent.RollbackDone last = done.getLast();
        Integer exitCode = last.exitCode();
        State state = exitCode == null || exitCode != 0
                ? State.FAILED
                : last.took().compareTo(target) <= 0 ? State.WORKED : State.LATE;
        String end = exitCode == null ? "no exit code" : "exit code " + exitCode;
        return new Safeguard(
                "Rollback",
                intended,
                state,
                Text.of(end + " after " + Words.length(last.took()) + " ").ref(evidence.name(last)));
    }
}
