package dev.plimsoll.desktop.control.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.control.chart.ChartData.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolylineTest {
    private static final Scale TIME = Scale.exactly(3_600, 60, 64, 464);
    private static final Scale VALUES = Scale.exactly(100, 25, 200, 0);

    @Test
    void everyColumnOfPixelsLooksAsItDoesWithEveryPoint() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(8_000);
            List<Point> points = IntStream.range(0, count)
                    .mapToObj(i -> new Point(3_600.0 * i / count, random.nextInt(100)))
                    .toList();
            List<Polyline> pieces = Polyline.of(points, TIME, VALUES);
            assertThat(pieces).as("seed %d", seed).hasSize(1);
            assertThat(looks(pieces.getFirst())).as("seed %d", seed).isEqualTo(looks(points));
            assertThat(pieces.getFirst().length()).as("seed %d", seed).isLessThanOrEqualTo(4 * 401);
        }
    }

    @Test
    void aGapCutsTheLine() {
        List<Point> points = List.of(new Point(0, 1), new Point(60, 2), new Point(120, Double.NaN), new Point(180, 3));
        assertThat(Polyline.of(points, TIME, VALUES))
                .extracting(Polyline::length)
                .containsExactly(2, 1);
    }

    /// The first, least, greatest and last value of each column of pixels.
    private record Column(double first, double least, double greatest, double last) {}

    private static TreeMap<Integer, Column> looks(Polyline line) {
        List<double[]> pixels = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            pixels.add(new double[] {line.xs()[i], line.ys()[i]});
        }
        return columns(pixels);
    }

    private static TreeMap<Integer, Column> looks(List<Point> points) {
        return columns(points.stream()
                .map(point -> new double[] {TIME.pixel(point.at()), VALUES.pixel(point.value())})
                .toList());
    }

    private static TreeMap<Integer, Column> columns(List<double[]> pixels) {
        TreeMap<Integer, Column> columns = new TreeMap<>();
        for (double[] pixel : pixels) {
            double y = pixel[1];
            columns.merge(
                    (int) Math.floor(pixel[0]),
                    new Column(y, y, y, y),
                    (all, one) -> new Column(all.first, Math.min(all.least, y), Math.max(all.greatest, y), y));
        }
        return columns;
    }
}
