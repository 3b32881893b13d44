package dev.plimsoll.desktop.report;

import dev.plimsoll.desktop.control.chart.ChartData;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.reports.TimeChart;
import java.util.ArrayList;
import java.util.List;

/// The charts of a report as the screen draws them.
final class ReportCharts {
    private ReportCharts() {}

    static ChartData of(TimeChart chart) {
        Measure unit = chart.unit() == TimeChart.Unit.PERCENT ? Measure.ERROR_RATE : Measure.LATENCY_P95;
        double top = chart.unit() == TimeChart.Unit.PERCENT ? 0.05 : 20;
        boolean moments = chart.unit() == TimeChart.Unit.NONE;
        return new ChartData(
                chart.title(),
                moments ? _ -> "" : unit::format,
                chart.seconds(),
                top,
                chart.series().stream().map(ReportCharts::series).toList(),
                chart.bands().stream()
                        .map(band -> new ChartData.Band(band.name(), band.from(), band.to()))
                        .toList(),
                chart.limits().stream()
                        .map(limit -> new ChartData.Limit(limit.name(), limit.value()))
                        .toList(),
                chart.markers().stream()
                        .map(marker -> new ChartData.Mark(marker.name(), marker.at()))
                        .toList());
    }

    private static ChartData.Series series(TimeChart.Series series) {
        List<ChartData.Point> points = new ArrayList<>();
        for (List<TimeChart.Point> part : series.parts()) {
            if (!points.isEmpty()) {
                points.add(new ChartData.Point(points.getLast().second(), Double.NaN));
            }
            part.forEach(point -> points.add(new ChartData.Point(point.at(), point.value())));
        }
        return new ChartData.Series(series.name(), points);
    }
}
