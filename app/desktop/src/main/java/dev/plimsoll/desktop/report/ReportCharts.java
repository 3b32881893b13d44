package dev.plimsoll.desktop.report;

import dev.plimsoll.desktop.control.chart.ChartData;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.reports.LineChart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// The charts of a report as the screen draws them.
final class ReportCharts {
    private ReportCharts() {}

    static ChartData of(LineChart chart) {
        return new ChartData(
                chart.title(),
                written(chart.unit()),
                chart.along() == LineChart.Along.LOAD ? ChartData.Along.LOAD : ChartData.Along.TIME,
                chart.length(),
                chart.unit() == LineChart.Unit.PERCENT ? 0.05 : 20,
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

    private static DoubleFunction<String> written(LineChart.Unit unit) {
        return switch (unit) {
            case MILLISECONDS -> Measure.LATENCY_P95::format;
            case PERCENT -> Measure.ERROR_RATE::format;
            case PER_SECOND -> Measure.THROUGHPUT::format;
            case NONE -> _ -> "";
        };
    }

    private static ChartData.Series series(LineChart.Series series) {
        List<ChartData.Point> points = new ArrayList<>();
        for (List<LineChart.Point> part : series.parts()) {
            if (!points.isEmpty()) {
                points.add(new ChartData.Point(points.getLast().at(), Double.NaN));
            }
            part.forEach(point -> points.add(new ChartData.Point(point.at(), point.value())));
        }
        return new ChartData.Series(series.name(), points);
    }
}
