package dev.plimsoll.reports;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Measurements over the seconds of a run with what was done to the service drawn in, over the load that
/// was offered, or the moments of an incident.
///
/// @param title what is shown
/// @param description what a reader sees in it, in sentences; stands for the picture where there is none
/// @param unit how values are written
/// @param along what the horizontal axis tells; time in files of earlier versions, which do not say
/// @param length of the horizontal axis, above 0
/// @param series the curves
/// @param bands the faults, each from its injection to its removal; of an incident its stretches; of load the knee
/// @param limits thresholds of the plan
/// @param markers single moments
/// @param phases where each phase begins
public record LineChart(
        String title,
        String description,
        Unit unit,
        @Nullable Along along,
        @JsonAlias("seconds") double length,
        List<Series> series,
        List<Band> bands,
        List<Limit> limits,
        List<Marker> markers,
        List<PhaseStart> phases) {
    /// How values of the vertical axis are written.
    public enum Unit {
        MILLISECONDS,
        /// A ratio from 0 to 1, shown as per cent.
        PERCENT,
        /// Events a second.
        PER_SECOND,
        /// Nothing is measured: only moments and the stretches between them are shown.
        NONE
    }

    /// What the horizontal axis tells.
    public enum Along {
        /// Seconds since the start.
        TIME,
        /// Requests that are offered a second.
        LOAD
    }

    /// How a curve is drawn, so that curves can be told apart without colour.
    public enum Stroke {
        SOLID,
        DASHED,
        DOTTED
    }

    /// @param parts pieces without a gap; a stretch without measurements separates two pieces
    public record Series(String name, Stroke stroke, List<List<Point>> parts) {
        public Series {
            name = PrintableText.line(name);
            parts = parts.stream().map(List::copyOf).toList();
        }
    }

    /// @param at where it lies along the horizontal axis
    public record Point(double at, double value) {
        public Point {
            if (!Double.isFinite(at) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("a point is made of finite numbers, not " + at + ", " + value);
            }
        }
    }

    /// @param key one or two letters that name the band in the picture
    /// @param name what it is, for the legend
    public record Band(String key, String name, double from, double to) {
        public Band {
            name = PrintableText.line(name);
        }
    }

    public record Limit(String name, double value) {
        public Limit {
            name = PrintableText.line(name);
        }
    }

    public record Marker(String name, double at) {
        public Marker {
            name = PrintableText.line(name);
        }
    }

    public record PhaseStart(String name, double at) {
        public PhaseStart {
            name = PrintableText.line(name);
        }
    }

    public LineChart {
        title = PrintableText.line(title);
        description = PrintableText.line(description);
        series = List.copyOf(series);
        bands = List.copyOf(bands);
        limits = List.copyOf(limits);
        markers = List.copyOf(markers);
        phases = List.copyOf(phases);
        if (!(length > 0 && Double.isFinite(length))) {
            throw new IllegalArgumentException("a chart is longer than nothing, not " + length);
        }
    }

    /// What the horizontal axis tells.
    @Override
    public Along along() {
        return along == null ? Along.TIME : along;
    }

    /// The highest value that the picture must hold.
    public double highest() {
        double points = series.stream()
                .flatMap(one -> one.parts().stream())
                .flatMap(List::stream)
                .mapToDouble(Point::value)
                .max()
                .orElse(0);
        return Math.max(points, limits.stream().mapToDouble(Limit::value).max().orElse(0));
    }
}
