package dev.plimsoll.desktop.plan;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.SignalWords;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Scope;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/// Parts of a plan in words.
final class PlanText {
    private PlanText() {}

    static String duration(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds < 120
                ? String.format(Locale.ROOT, seconds == Math.rint(seconds) ? "%.0f s" : "%.1f s", seconds)
                : String.format(Locale.ROOT, "%.1f min", seconds / 60);
    }

    static String timing(ExperimentPlan plan) {
        Scope scope = plan.scope();
        return tr(
                "%s baseline, %s per fault, %s recovery: %s in all",
                duration(scope.baseline()),
                duration(scope.perFault()),
                duration(scope.recovery()),
                duration(scope.total(plan.faults().size())));
    }

    static String thresholds(Signal signal) {
        String success = signal.success().format(signal);
        return signal.failure() == null
                ? tr("supports %s", success)
                : tr("supports %s, refutes %s", success, signal.failure().format(signal));
    }

    static String abort(ExperimentPlan plan, AbortCriterion criterion) {
        Signal signal = Signal.named(criterion.signal(), plan.signals());
        return tr(
                "%s %s for %s",
                SignalWords.name(signal), criterion.condition().format(signal), duration(criterion.holdsFor()));
    }

    static String forecast(ExperimentPlan plan, Forecast.Interval interval) {
        Signal signal = Signal.named(interval.signal(), plan.signals());
        return tr(
                "%s, between %s and %s",
                signal.format(interval.expected()), signal.format(interval.low()), signal.format(interval.high()));
    }

    static String verdicts(Forecast forecast) {
        return forecast.verdicts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + " " + Math.round(entry.getValue() * 100) + " %")
                .collect(Collectors.joining(", "));
    }
}
