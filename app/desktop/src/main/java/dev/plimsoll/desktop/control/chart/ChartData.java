package dev.plimsoll.desktop.control.chart;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.capacity.CapacityCurve;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a chart of lines shows: an immutable snapshot.
///
/// @param title what is measured, with its unit
/// @param format writes a value with its unit
/// @param along what the horizontal axis tells
/// @param until the end of that axis
/// @param top the least value that the axis must reach, so that a quiet chart does not zoom into noise
/// @param bands stretches in which a fault acted; along the load where the knee lies
/// @param limits values that matter, such as thresholds
/// @param marks places that matter, such as the moment of the kill
public record ChartData(
        String title,
        DoubleFunction<String> format,
        Along along,
        double until,
        double top,
        List<Series> series,
        List<Band> bands,
        List<Limit> limits,
        List<Mark> marks) {

    /// What the horizontal axis tells.
    public enum Along {
        /// Seconds from the start of the run.
        TIME,
        /// Requests that are offered a second.
        LOAD;

        /// A place on the axis in words.
        public String write(double at) {
            long whole = Math.round(at);
            return this == LOAD
                    ? CapacityCurve.rate(at) + "/s"
                    : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
        }
    }

    /// @param value NaN where nothing was measured: the line has a gap there
    public record Point(double at, double value) {}

    /// A line; its place in the list gives its colour and its dash pattern.
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /// @param to null while it goes on
    public record Band(String label, double from, @Nullable Double to) {}

    public record Limit(String label, double value) {}

    public record Mark(String label, double at) {}

    public ChartData {
        series = List.copyOf(series);
        bands = List.copyOf(bands);
        limits = List.copyOf(limits);
        marks = List.copyOf(marks);
    }

    /// A chart without a run.
    public static ChartData empty(String title) {
        return new ChartData(
                title,
                value -> String.valueOf(Math.round(value)),
                Along.TIME,
                30,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// The greatest value that has to be visible.
    public double highest() {
        double highest = top;
        for (Series line : series) {
            for (Point point : line.points()) {
                highest = Double.isNaN(point.value()) ? highest : Math.max(highest, point.value());
            }
        }
        for (Limit limit : limits) {
            highest = Math.max(highest, limit.value());
        }
        return highest;
    }

    /// The chart in one sentence, for those who hear it.
    public String summary() {
        StringBuilder text = new StringBuilder(title).append(". ");
        for (Series line : series) {
            line.points().stream()
                    .filter(point -> !Double.isNaN(point.value()))
                    .reduce((_, last) -> last)
                    .ifPresent(last -> text.append(tr("%s is %s.", line.name(), format.apply(last.value())))
                            .append(" "));
        }
        return text.append(along == Along.TIME ? faults() : places()).toString();
    }

    private String faults() {
        return bands.isEmpty() ? tr("No fault so far.") : tr("%d fault bands.", bands.size());
    }

    private String places() {
        return Stream.concat(bands.stream().map(Band::label), marks.stream().map(Mark::label))
                .collect(Collectors.joining(". ", "", "."));
    }
}
