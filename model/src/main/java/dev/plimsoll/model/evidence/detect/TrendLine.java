package dev.plimsoll.model.evidence.detect;

import java.util.Arrays;
import java.util.List;

/// A straight line that a few wild points do not move.
///
/// @param start seconds of the first point
/// @param slope per second: the median of the slopes between all pairs (Sen, "Estimates of the regression coefficient
///     based on Kendall's tau", JASA 63, 1968)
/// @param level at second 0: the median of what the slope leaves
record TrendLine(double start, double slope, double level) {
    record Point(double seconds, double value) {}

    /// @param points at least two, at different seconds
    static TrendLine through(List<Point> points) {
        int size = points.size();
        double[] slopes = new double[size * (size - 1) / 2];
        int next = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                slopes[next++] = (points.get(j).value() - points.get(i).value())
                        / (points.get(j).seconds() - points.get(i).seconds());
            }
        }
        double slope = median(slopes);
        double level = median(points.stream()
                .mapToDouble(point -> point.value() - slope * point.seconds())
                .toArray());
        return new TrendLine(points.getFirst().seconds(), slope, level);
    }

    /// How far Kendall's count of rising less falling pairs is from zero, in its standard deviations without a trend.
    /// (Mann, "Nonparametric tests against trend", Econometrica 13, 1945.)
    static double deviations(List<Point> points) {
        int size = points.size();
        double rising = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                rising += Math.signum(points.get(j).value() - points.get(i).value());
            }
        }
        return rising / Math.sqrt(size * (size - 1.0) * (2 * size + 5) / 18);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    double at(double seconds) {
        return level + slope * seconds;
    }
}
