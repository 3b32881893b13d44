package dev.plimsoll.desktop.control.chart;

import dev.plimsoll.desktop.control.chart.ChartData.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A line without gaps, in pixels. Where more values fall on one column of pixels than can be seen
/// there, the first, the least, the greatest and the last of them are drawn: it looks the same, and
/// costs by the width of the chart and not by the length of the run.
final class Polyline {
    private static final int OF_A_COLUMN = 4;

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int length;
    private int column; // index of the first of the points on the latest column of pixels

    private Polyline() {}

    /// The pieces of a line, cut where nothing was measured.
    static List<Polyline> of(List<Point> points, Scale across, Scale values) {
        List<Polyline> pieces = new ArrayList<>();
        Polyline piece = new Polyline();
        for (Point point : points) {
            if (!Double.isNaN(point.value())) {
                piece.add(across.pixel(point.at()), values.pixel(point.value()));
            } else if (piece.length > 0) {
                pieces.add(piece);
                piece = new Polyline();
            }
        }
        pieces.add(piece);
        return pieces;
    }

    private void add(double x, double y) {
        if (length > 0 && Math.floor(x) != Math.floor(xs[column])) {
            column = length;
        }
        if (length - column == OF_A_COLUMN) {
            thin(x, y);
            return;
        }
        if (length == xs.length) {
            xs = Arrays.copyOf(xs, 2 * length);
            ys = Arrays.copyOf(ys, 2 * length);
        }
        xs[length] = x;
        ys[length++] = y;
    }

    /// The column is full: of the four the least and the greatest stay between its first and its new last.
    private void thin(double x, double y) {
        int least = column;
        int greatest = column;
        for (int i = column; i < length; i++) {
            least = ys[i] < ys[least] ? i : least;
            greatest = ys[i] > ys[greatest] ? i : greatest;
        }
        double[] kept = {ys[Math.min(least, greatest)], ys[Math.max(least, greatest)]};
        ys[column + 1] = kept[0];
        ys[column + 2] = kept[1];
        xs[length - 1] = x;
        ys[length - 1] = y;
    }

    double[] xs() {
        return xs;
    }

    double[] ys() {
        return ys;
    }

    int length() {
        return length;
    }
}
