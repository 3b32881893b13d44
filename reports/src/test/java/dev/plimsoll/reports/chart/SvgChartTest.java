package dev.plimsoll.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.LineChart;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgChartTest {
    @Test
    void everythingIsLabelledAndTheFileIsWellFormed() throws Exception {
        String svg = SvgChart.draw(chart(List.of(new LineChart.Point(1, 20), new LineChart.Point(2, 400))), "");
        Document document = parse(svg);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Latency <1>");
        assertThat(svg)
                .contains(">A: late &amp; lost<")
                .contains(">p95 latency ≤ 300 ms<")
                .contains(">kill switch<")
                .contains(">Recover<")
                .contains("stroke-dasharray=\"7 3\"");
    }

    @Test
    void aGapInTheMeasurementsIsAGapInTheCurve() {
        LineChart.Series series = new LineChart.Series(
                "p95",
                LineChart.Stroke.SOLID,
                List.of(
                        List.of(new LineChart.Point(0, 1), new LineChart.Point(1, 1)),
                        List.of(new LineChart.Point(5, 1))));
        String svg = SvgChart.draw(
                new LineChart(
                        "t",
                        "d",
                        LineChart.Unit.PERCENT,
                        LineChart.Along.TIME,
                        9,
                        List.of(series),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                "");
        assertThat(svg.split("class=\"curve-1\"", -1)).hasSize(4);
    }

    @Test
    void axesHoldWhatTheyAreGiven() {
        for (long seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double highest = Math.pow(10, random.nextDouble(-4, 7));
            Axis values = Axis.values(highest);
            assertThat(values.end()).as("seed %d", seed).isGreaterThanOrEqualTo(highest * 0.999999);
            assertThat(values.ticks()).as("seed %d", seed).hasSizeBetween(2, 8);
            Axis time = Axis.time(Math.pow(10, random.nextDouble(-2, 6)));
            assertThat(time.ticks()).as("seed %d", seed).hasSizeBetween(1, 10);
        }
        assertThat(Axis.values(0).end()).isPositive();
        assertThat(Axis.clock(65.4)).isEqualTo("1:05");
    }

    @Test
    void seededChartsNeverLeaveThePicture() throws Exception {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<LineChart.Point> points = new ArrayList<>();
            for (int i = 0; i < random.nextInt(1, 40); i++) {
                points.add(new LineChart.Point(i * 0.5, random.nextDouble(0, 5000)));
            }
            String svg = SvgChart.draw(chart(points), "");
            parse(svg);
            assertThat(svg).as("seed %d", seed).doesNotContain("NaN", "Infinity", "E-", "=\"-");
        }
    }

    private static LineChart chart(List<LineChart.Point> points) {
        return new LineChart(
                "Latency <1>",
                "What is seen",
                LineChart.Unit.MILLISECONDS,
                LineChart.Along.TIME,
                30,
                List.of(new LineChart.Series("p95", LineChart.Stroke.DASHED, List.of(points))),
                List.of(new LineChart.Band("A", "late & lost", 5, 20)),
                List.of(new LineChart.Limit("p95 latency ≤ 300 ms", 300)),
                List.of(new LineChart.Marker("kill switch", 19)),
                List.of(new LineChart.PhaseStart("Inject", 5), new LineChart.PhaseStart("Recover", 20)));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
