package dev.plimsoll.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.TimeChart;
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
        String svg = SvgChart.draw(chart(List.of(new TimeChart.Point(1, 20), new TimeChart.Point(2, 400))), "");
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
        TimeChart.Series series = new TimeChart.Series(
                "p95",
                TimeChart.Stroke.SOLID,
                List.of(
                        List.of(new TimeChart.Point(0, 1), new TimeChart.Point(1, 1)),
                        List.of(new TimeChart.Point(5, 1))));
        String svg = SvgChart.draw(
                new TimeChart(
                        "t",
                        "d",
                        TimeChart.Unit.PERCENT,
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
            List<TimeChart.Point> points = new ArrayList<>();
            for (int i = 0; i < random.nextInt(1, 40); i++) {
                points.add(new TimeChart.Point(i * 0.5, random.nextDouble(0, 5000)));
            }
            String svg = SvgChart.draw(chart(points), "");
            parse(svg);
            assertThat(svg).as("seed %d", seed).doesNotContain("NaN", "Infinity", "E-", "=\"-");
        }
    }

    private static TimeChart chart(List<TimeChart.Point> points) {
        return new TimeChart(
                "Latency <1>",
                "What is seen",
                TimeChart.Unit.MILLISECONDS,
                30,
                List.of(new TimeChart.Series("p95", TimeChart.Stroke.DASHED, List.of(points))),
                List.of(new TimeChart.Band("A", "late & lost", 5, 20)),
                List.of(new TimeChart.Limit("p95 latency ≤ 300 ms", 300)),
                List.of(new TimeChart.Marker("kill switch", 19)),
                List.of(new TimeChart.PhaseStart("Inject", 5), new TimeChart.PhaseStart("Recover", 20)));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
