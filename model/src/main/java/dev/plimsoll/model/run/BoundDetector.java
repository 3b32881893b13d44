package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.detect.Alarm;
import dev.plimsoll.model.evidence.detect.BaselineBand;
import dev.plimsoll.model.evidence.detect.BaselineLog;
import dev.plimsoll.model.evidence.detect.BudgetForecast;
import dev.plimsoll.model.evidence.detect.BurnRate;
import dev.plimsoll.model.evidence.detect.ChangePoint;
import dev.plimsoll.model.evidence.detect.EventDetector;
import dev.plimsoll.model.evidence.detect.RequestEvent;
import dev.plimsoll.model.evidence.detect.Spike;
import dev.plimsoll.model.evidence.detect.WindowDetector;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A detector of a run with what its alarm does.
final class BoundDetector {
    private static final double CHANCE = 0.01;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    /// Six times the allowed errors for a minute, or fifteen times for ten seconds.
    private static final List<BurnRate.Pair> BURN_RATES = List.of(
            new BurnRate.Pair(Duration.ofSeconds(60), Duration.ofSeconds(5), 6),
            new BurnRate.Pair(Duration.ofSeconds(10), Duration.ofSeconds(2), 15));

    private final Watch.Detector detector;
    private final boolean stops;
    private final Looker looker;
    private boolean told;

    /// What detectors of requests and of windows have in common.
    private interface Looker {
        Optional<Alarm> see(SignalWindow window, List<RequestEvent> events);

        void restart();
    }

    private BoundDetector(Watch.Detector detector, boolean stops, Looker looker) {
        this.detector = detector;
        this.stops = stops;
        this.looker = looker;
    }

    /// The detectors of every run and those that the plan names, as far as the baseline is long enough.
    static List<BoundDetector> of(ExperimentPlan plan, BaselineLog requests, List<SignalWindow> baseline) {
        Map<Watch.Detector, Boolean> stops = new EnumMap<>(Watch.Detector.class);
        stops.put(Watch.Detector.SEQUENTIAL_ERRORS, false);
        stops.put(Watch.Detector.SEQUENTIAL_LATENCY, false);
        stops.put(Watch.Detector.BUDGET_FORECAST, false);
        plan.terms().watches().forEach(watch -> stops.put(watch.detector(), watch.action() == Watch.Action.KILL));
        List<BoundDetector> bound = new ArrayList<>();
        stops.forEach((detector, kills) -> lookers(detector, plan, requests, baseline)
                .forEach(looker -> bound.add(new BoundDetector(detector, kills, looker))));
        return bound;
    }

    private static List<Looker> lookers(
            Watch.Detector detector, ExperimentPlan plan, BaselineLog requests, List<SignalWindow> baseline) {
        return switch (detector) {
            case SEQUENTIAL_ERRORS ->
                requests.errors(CHANCE, WITHIN).map(BoundDetector::looker).stream()
                        .toList();
            case SEQUENTIAL_LATENCY ->
                requests.latency(CHANCE, WITHIN).map(BoundDetector::looker).stream()
                        .toList();
            case BUDGET_FORECAST ->
                plan.signals().stream()
                        .filter(signal -> !signal.queried() && longest(plan).compareTo(BudgetForecast.LEAST) >= 0)
                        .map(signal -> looker(new BudgetForecast(signal, WITHIN)))
                        .toList();
            case CHANGE_POINT ->
                bands(plan, baseline).stream()
                        .map(band -> looker(new ChangePoint(band, Math.round(WITHIN.toSeconds() / CHANCE))))
                        .toList();
            case SPIKE ->
                bands(plan, baseline).stream()
                        .map(band -> looker(new Spike(band, CHANCE, WITHIN.toSeconds())))
                        .toList();
            case BURN_RATE ->
                plan.signals().stream()
                        .filter(BoundDetector::allowsErrors)
                        .map(signal -> looker(new BurnRate(signal.success().limit(), BURN_RATES)))
                        .toList();
        };
    }

    /// Every stage is watched by itself.
    private static Duration longest(ExperimentPlan plan) {
        Duration perFault = plan.scope().perFault();
        Duration recovery = plan.scope().recovery();
        return perFault.compareTo(recovery) > 0 ? perFault : recovery;
    }

    private static boolean allowsErrors(Signal signal) {
        Condition success = signal.success();
        return signal.ofAll()
                && signal.measure() == Measure.ERROR_RATE
                && success.comparison() == Condition.Comparison.AT_MOST
                && success.limit() > 0
                && success.limit() < 1;
    }

    private static List<BaselineBand> bands(ExperimentPlan plan, List<SignalWindow> baseline) {
        return plan.signals().stream()
                .filter(Signal::ofAll)
                .map(Signal::measure)
                .distinct()
                .filter(measure -> baseline.stream()
                                .filter(window -> !Double.isNaN(window.value(measure)))
                                .count()
                        >= BaselineBand.LEAST)
                .map(measure -> BaselineBand.of(measure, baseline))
                .toList();
    }

    private static Looker looker(EventDetector detector) {
        return new Looker() {
            @Override
            public Optional<Alarm> see(SignalWindow window, List<RequestEvent> events) {
                return events.stream()
                        .map(detector::see)
                        .flatMap(Optional::stream)
                        .findFirst();
            }

            @Override
            public void restart() {
                detector.restart();
            }
        };
    }

    private static Looker looker(WindowDetector detector) {
        return new Looker() {
            @Override
            public Optional<Alarm> see(SignalWindow window, List<RequestEvent> events) {
                return detector.see(window);
            }

            @Override
            public void restart() {
                detector.restart();
            }
        };
    }

    Watch.Detector detector() {
        return detector;
    }

    boolean stops() {
        return stops;
    }

    /// The first alarm since the last restart; none after it.
    Optional<Alarm> see(SignalWindow window, List<RequestEvent> events) {
        if (told) {
            return Optional.empty();
        }
        Optional<Alarm> alarm = looker.see(window, events);
        told = alarm.isPresent();
        return alarm;
    }

    void restart() {
        told = false;
        looker.restart();
    }
}
