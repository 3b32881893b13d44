package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.chart.ChartData;
import dev.plimsoll.desktop.control.chart.ChartData.Along;
import dev.plimsoll.desktop.control.chart.ChartData.Band;
import dev.plimsoll.desktop.control.chart.ChartData.Limit;
import dev.plimsoll.desktop.control.chart.ChartData.Mark;
import dev.plimsoll.desktop.control.chart.ChartData.Point;
import dev.plimsoll.desktop.control.chart.ChartData.Series;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.evidence.Measure;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/// The charts of a rehearsed peak over the load that was offered, with the peak and the interval in which the knee
/// lies.
final class CapacityCharts {
    private CapacityCharts() {}

    static ChartData answers(CapacityCurve curve) {
        List<Series> lines = List.of(
                line(curve, tr("good answers"), LoadStep::achieved), line(curve, tr("offered"), LoadStep::offered));
        return chart(curve, tr("Good answers by load"), Along.LOAD::write, 1, lines, List.of());
    }

    static ChartData latency(CapacityCurve curve) {
        Measure unit = Measure.LATENCY_P99;
        List<Series> lines = List.of(
                line(curve, "p50", step -> step.window().value(Measure.LATENCY_P50)),
                line(curve, "p99", step -> step.window().value(unit)));
        Limit budget = new Limit(
                tr("latency budget %s", unit.format(curve.peak().budget())),
                curve.peak().budget());
        return chart(curve, tr("Latency by load"), unit::format, 20, lines, List.of(budget));
    }

    private static ChartData chart(
            CapacityCurve curve,
            String title,
            DoubleFunction<String> format,
            double top,
            List<Series> lines,
            List<Limit> limits) {
        double peak = curve.peak().perSecond();
        double end = Math.max(peak, curve.byLoad().getLast().offered());
        List<Band> knee = curve.knee().stream()
                .map(found -> new Band(tr("knee"), found.from(), found.to()))
                .toList();
        return new ChartData(
                title,
                format,
                Along.LOAD,
                end,
                top,
                lines,
                knee,
                limits,
                List.of(new Mark(tr("peak %s", Along.LOAD.write(peak)), peak)));
    }

    private static Series line(CapacityCurve curve, String name, ToDoubleFunction<LoadStep> value) {
        return new Series(
                name,
                curve.byLoad().stream()
                        .map(step -> new Point(step.offered(), value.applyAsDouble(step)))
                        .toList());
    }
}
