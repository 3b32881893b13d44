package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.detect.Alarm;
import dev.plimsoll.model.evidence.detect.BaselineLog;
import dev.plimsoll.model.evidence.detect.BudgetForecast;
import dev.plimsoll.model.evidence.detect.RequestEvent;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Lasting;
import dev.plimsoll.model.plan.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks for changes while a run goes on: learns from the baseline, then watches each fault and the recovery by
/// themselves. A detector speaks once in each of them.
public final class RunWatch {
    private final ExperimentPlan plan;
    private final BaselineLog requests = new BaselineLog();
    private final List<SignalWindow> windows = new ArrayList<>();
    private List<BoundDetector> detectors = List.of();
    private boolean learning = true;

    /// @param detector which one
    /// @param since when the change most likely began
    /// @param stops whether the plan binds the detector to the kill switch
    /// @param sentence what moved, from what to what, and how sure that is
    public record Finding(Watch.Detector detector, Instant since, boolean stops, String sentence) {}

    public RunWatch(ExperimentPlan plan) {
        this.plan = plan;
    }

    /// The baseline is over: from now on everything is compared with it.
    public void learnt() {
        learning = false;
        detectors = BoundDetector.of(plan, requests, windows);
    }

    /// Another stretch begins, in which every detector may speak again.
    public void restart() {
        detectors.forEach(BoundDetector::restart);
    }

    /// Which detectors that the plan binds to the kill switch could never speak in this run, and why; empty when each
    /// can.
    public Optional<String> unable() {
        List<Watch.Detector> missing = plan.terms().watches().stream()
                .filter(watch -> watch.action() == Watch.Action.KILL)
                .map(Watch::detector)
                .filter(wanted -> detectors.stream().noneMatch(bound -> bound.detector() == wanted))
                .toList();
        if (missing.equals(List.of(Watch.Detector.BUDGET_FORECAST))) {
            return Optional.of(
                    "The time under a fault is too short for budget-forecast, to which the plan binds the kill"
                            + " switch; it takes " + Lasting.words(BudgetForecast.LEAST) + ".");
        }
        String words = missing.stream().map(Watch.Detector::word).collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The baseline is too short for " + words + ", to which the plan binds the kill switch.");
    }

    /// @param events requests that ended in the window, on a clock that counts nanoseconds since 1970
    public List<Finding> see(SignalWindow window, List<RequestEvent> events) {
        if (learning) {
            events.forEach(requests::see);
            windows.add(window);
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (BoundDetector bound : detectors) {
            bound.see(window, events).map(alarm -> finding(bound, alarm)).ifPresent(findings::add);
        }
        return findings;
    }

    private static Finding finding(BoundDetector bound, Alarm alarm) {
        Instant since = Instant.ofEpochSecond(0, alarm.sinceNanos());
        return new Finding(bound.detector(), since, bound.stops(), alarm.sentence());
    }
}
