package dev.plimsoll.reports.compile;

import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.LineChart.Along;
import dev.plimsoll.reports.LineChart.Stroke;
import dev.plimsoll.reports.LineChart.Unit;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a service made of the load, over the load: each with the peak, and with the knee as the interval that it lies
/// in.
final class CapacityCharts {
    private final CapacityCurve curve;
    private final List<LoadStep> steps;
    private final double end;

    CapacityCharts(CapacityCurve curve) {
        this.curve = curve;
        this.steps = curve.byLoad();
        this.end = Math.max(curve.peak().perSecond(), steps.getLast().offered());
    }

    /// Good answers beside what was offered: where the two part, the service no longer keeps up.
    LineChart answers() {
        return chart(
                "Good answers by load",
                "Good answers a second of each step of load, beside the requests that were offered. ",
                Unit.PER_SECOND,
                List.of(
                        series("good answers", Stroke.SOLID, steps, LoadStep::achieved),
                        series("offered", Stroke.DASHED, steps, LoadStep::offered)),
                List.of());
    }

    /// The latency of each step with its budget.
    LineChart latency() {
        double budget = curve.peak().budget();
        List<LoadStep> answered =
                steps.stream().filter(step -> !step.window().empty()).toList();
        return chart(
                "Latency by load",
                "Median and 99th percentile of each step of load, with the latency budget of " + budget + " ms. ",
                Unit.MILLISECONDS,
                List.of(
                        series(
                                "p50",
                                Stroke.SOLID,
                                answered,
                                step -> step.window().p50()),
                        series(
                                "p99",
                                Stroke.DOTTED,
                                answered,
                                step -> step.window().p99())),
                List.of(new LineChart.Limit("latency budget", budget)));
    }

    private LineChart chart(
            String title, String shown, Unit unit, List<LineChart.Series> series, List<LineChart.Limit> limits) {
        return new LineChart(
                title,
                shown + curve.sentence(),
                unit,
                Along.LOAD,
                end,
                series,
                curve.knee().stream()
                        .map(knee -> new LineChart.Band("K", "knee", knee.from(), knee.to()))
                        .toList(),
                limits,
                List.of(new LineChart.Marker("peak", curve.peak().perSecond())),
                List.of());
    }

    private static LineChart.Series series(
            String name, Stroke stroke, List<LoadStep> steps, ToDoubleFunction<LoadStep> value) {
        List<LineChart.Point> points = steps.stream()
                .map(step -> new LineChart.Point(step.offered(), value.applyAsDouble(step)))
                .toList();
        return new LineChart.Series(name, stroke, points.isEmpty() ? List.of() : List.of(points));
    }
}
