package dev.plimsoll.model.learning.forecast;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A forecast interval beside what came: the value of the signal in the stage under a fault in which it was furthest
/// from success.
///
/// @param stage null where nothing was measured under a fault
/// @param value NaN where nothing was measured
public record ForecastReading(
        Forecast.Interval interval, Signal signal, RunEvent.@Nullable StageMeasured stage, double value) {
    /// One for each interval of the run's plan, in its order.
    public static List<ForecastReading> of(Run run) {
        return run.plan().forecast().signals().stream()
                .flatMap(interval -> run.plan().signals().stream()
                        .filter(signal -> signal.name().equals(interval.signal()))
                        .map(signal -> read(run, interval, signal)))
                .toList();
    }

    private static ForecastReading read(Run run, Forecast.Interval interval, Signal signal) {
        Comparator<RunEvent.StageMeasured> upwards =
                Comparator.comparingDouble(stage -> stage.summary().value(signal));
        boolean highIsBad = signal.success().comparison() == Condition.Comparison.AT_MOST;
        RunEvent.StageMeasured furthest = run.stages().stream()
                .filter(stage ->
                        stage.fault() != null && !Double.isNaN(stage.summary().value(signal)))
                .max(highIsBad ? upwards : upwards.reversed())
                .orElse(null);
        double value = furthest == null ? Double.NaN : furthest.summary().value(signal);
        return new ForecastReading(interval, signal, furthest, value);
    }

    public boolean measured() {
        return stage != null;
    }

    public boolean hit() {
        return measured() && interval.holds(value);
    }

    /// By how many widths of the interval the value lies outside; 0 inside, infinite outside an interval of no width.
    public double miss() {
        if (!measured() || hit()) {
            return 0;
        }
        double beyond = value > interval.high() ? value - interval.high() : interval.low() - value;
        return beyond / (interval.high() - interval.low());
    }
}
