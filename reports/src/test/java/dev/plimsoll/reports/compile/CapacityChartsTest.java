package dev.plimsoll.reports.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.chart.SvgChart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The capacity curve over the load.
class CapacityChartsTest {
    private static final Peak PEAK = new Peak(100, 4, 250.0, null, null);

    @Test
    void theKneeIsAnIntervalOfTheLoad() {
        CapacityCharts charts =
                new CapacityCharts(new CapacityCurve(PEAK, List.of(step(100, 100), step(200, 200), step(250, 150))));
        for (LineChart chart : List.of(charts.answers(), charts.latency())) {
            assertThat(chart.along()).isEqualTo(LineChart.Along.LOAD);
            assertThat(chart.length()).isEqualTo(250);
            assertThat(chart.bands()).containsExactly(new LineChart.Band("K", "knee", 200, 250));
            assertThat(chart.markers()).containsExactly(new LineChart.Marker("peak", 100));
            assertThat(SvgChart.draw(chart, "")).contains("requests offered a second", "K: knee");
        }
        assertThat(charts.answers().series().getFirst().parts().getFirst().getLast())
                .isEqualTo(new LineChart.Point(250, 150));
    }

    @Test
    void aServiceThatAnswersNothingHasNoLatency() {
        CapacityCharts charts = new CapacityCharts(new CapacityCurve(PEAK, List.of(step(25, 0))));
        assertThat(charts.latency().series())
                .allSatisfy(line -> assertThat(line.parts()).isEmpty());
        assertThat(charts.latency().length()).isEqualTo(100);
    }

    private static LoadStep step(double offered, double answered) {
        return new LoadStep(
                offered,
                Math.round(offered * 10),
                new SignalWindow(Instant.EPOCH, Duration.ofSeconds(10), Math.round(answered * 10), 0, 10, 20, 30, 1));
    }
}
