package dev.plimsoll.reports;

import java.util.List;

/// Measurements over the seconds of a run with what was done to the service drawn in, or the moments of an incident.
///
/// @param title what is shown
/// @param description what a reader sees in it, in sentences; stands for the picture where there is none
/// @param unit how values are written
/// @param seconds length of the time axis, above 0
/// @param series the curves
/// @param bands the faults, each from its injection to its removal; of an incident its stretches
/// @param limits thresholds of the plan
/// @param markers single moments
/// @param phases where each phase begins
public record TimeChart(
        String title,
        String description,
        Unit unit,
        double seconds,
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
        /// Nothing is measured: only moments and the stretches between them are shown.
        NONE
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

    /// @param at seconds since the start
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

    public TimeChart {
        title = PrintableText.line(title);
        description = PrintableText.line(description);
        series = List.copyOf(series);
        bands = List.copyOf(bands);
        limits = List.copyOf(limits);
        markers = List.copyOf(markers);
        phases = List.copyOf(phases);
        if (!(seconds > 0 && Double.isFinite(seconds))) {
            throw new IllegalArgumentException("a chart is longer than nothing, not " + seconds + " s");
        }
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
