package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.LineChart.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The charts of a run, as data.
final class RunCharts {
    /// More points than this cannot be told apart on a page.
    private static final int MOST_POINTS = 360;

    private static final Set<Measure> LATENCIES =
            EnumSet.of(Measure.LATENCY_P50, Measure.LATENCY_P95, Measure.LATENCY_P99);

    private final Evidence evidence;
    private final List<SignalWindow> windows;
    private final int bucket;
    private final String whose;

    RunCharts(Evidence evidence) {
        this(evidence, "");
    }

    /// @param whose follows the title of each chart: ` of R1`
    RunCharts(Evidence evidence, String whose) {
        this.evidence = evidence;
        this.whose = whose;
        this.windows = evidence.run().windows();
        this.bucket = Math.max(1, (windows.size() + MOST_POINTS - 1) / MOST_POINTS);
    }

    /// Latency and error rate over time; empty when no window holds a request.
    List<LineChart> all() {
        if (windows.stream().allMatch(SignalWindow::empty)) {
            return List.of();
        }
        return List.of(
                chart(
                        "Latency over time",
                        LineChart.Unit.MILLISECONDS,
                        List.of(
                                series("p50", LineChart.Stroke.SOLID, Measure.LATENCY_P50),
                                series("p95", LineChart.Stroke.DASHED, Measure.LATENCY_P95),
                                series("p99", LineChart.Stroke.DOTTED, Measure.LATENCY_P99)),
                        LATENCIES,
                        Measure.LATENCY_P95),
                chart(
                        "Error rate over time",
                        LineChart.Unit.PERCENT,
                        List.of(series("error rate", LineChart.Stroke.SOLID, Measure.ERROR_RATE)),
                        EnumSet.of(Measure.ERROR_RATE),
                        Measure.ERROR_RATE));
    }

    private LineChart chart(
            String title, LineChart.Unit unit, List<LineChart.Series> series, Set<Measure> limited, Measure described) {
        return new LineChart(
                title + whose,
                description(described, limited),
                unit,
                LineChart.Along.TIME,
                Math.max(0.001, evidence.since(lastMoment())),
                series,
                bands(),
                limits(limited),
                markers(),
                phases());
    }

    private Instant lastMoment() {
        return windows.stream()
                .map(window -> window.start().plus(window.length()))
                .filter(evidence.end()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(evidence.end());
    }

    private LineChart.Series series(String name, LineChart.Stroke stroke, Measure measure) {
        List<List<Point>> parts = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (int from = 0; from < windows.size(); from += bucket) {
            Optional<Point> point = point(windows.subList(from, Math.min(windows.size(), from + bucket)), measure);
            if (point.isPresent()) {
                part.add(point.get());
            } else if (!part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return new LineChart.Series(name, stroke, parts);
    }

    /// The highest value of neighbouring windows, in the middle of their time; none without requests.
    private Optional<Point> point(List<SignalWindow> neighbours, Measure measure) {
        double from = evidence.since(neighbours.getFirst().start());
        SignalWindow last = neighbours.getLast();
        double to = evidence.since(last.start().plus(last.length()));
        return neighbours.stream()
                .filter(window -> !window.empty())
                .map(window -> window.value(measure))
                .max(Comparator.naturalOrder())
                .map(value -> new Point((from + to) / 2, value));
    }

    private List<LineChart.Band> bands() {
        return evidence.stays().stream()
                .map(stay -> new LineChart.Band(
                        stay.key(),
                        Words.cut(stay.id(), 60),
                        evidence.since(stay.injected().at()),
                        evidence.since(stay.end())))
                .toList();
    }

    private List<LineChart.Limit> limits(Set<Measure> measures) {
        return evidence.plan().signals().stream()
                .filter(signal -> signal.ofAll() && measures.contains(signal.measure()))
                .map(signal -> new LineChart.Limit(
                        signal.label() + " " + signal.success().format(signal),
                        signal.success().limit()))
                .distinct()
                .toList();
    }

    private List<LineChart.Marker> markers() {
        List<LineChart.Marker> markers = new ArrayList<>();
        for (RunEvent.CriterionMet met : evidence.run().all(RunEvent.CriterionMet.class)) {
            markers.add(new LineChart.Marker("criterion met", evidence.since(met.at())));
        }
        evidence.run()
                .kill()
                .filter(kill -> evidence.run().all(RunEvent.CriterionMet.class).isEmpty())
                .ifPresent(kill -> markers.add(new LineChart.Marker("kill switch", evidence.since(kill.at()))));
        return markers;
    }

    private List<LineChart.PhaseStart> phases() {
        return evidence.run().all(RunEvent.PhaseEntered.class).stream()
                .filter(entered -> entered.phase() != Phase.CONCLUDE)
                .map(entered -> new LineChart.PhaseStart(entered.phase().label(), evidence.since(entered.at())))
                .toList();
    }

    private String description(Measure measure, Set<Measure> limited) {
        List<SignalWindow> measured =
                windows.stream().filter(window -> !window.empty()).toList();
        Comparator<SignalWindow> byValue = Comparator.comparingDouble(window -> window.value(measure));
        SignalWindow lowest = measured.stream().min(byValue).orElseThrow();
        SignalWindow highest = measured.stream().max(byValue).orElseThrow();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "The %s of single windows lay between %s and %s, the highest %.0f s after the start.",
                measure.label(),
                measure.format(lowest.value(measure)),
                measure.format(highest.value(measure)),
                Math.max(0, evidence.since(highest.start()))));
        if (bucket > 1) {
            text.append(" Each point is the highest of " + bucket + " windows.");
        }
        if (!evidence.stays().isEmpty()) {
            text.append(" Bands: ").append(bandList()).append('.');
        }
        String limits = limits(limited).stream().map(LineChart.Limit::name).collect(Collectors.joining("; "));
        if (!limits.isEmpty()) {
            text.append(" Limits: ").append(limits).append('.');
        }
        markers()
                .forEach(marker ->
                        text.append(String.format(Locale.ROOT, " Marker: %s at %.1f s.", marker.name(), marker.at())));
        return text.toString();
    }

    private String bandList() {
        return evidence.stays().stream()
                .map(stay -> String.format(
                        Locale.ROOT,
                        "%s, %s, from %.1f s to %.1f s",
                        stay.key(),
                        Words.cut(stay.id(), 60),
                        evidence.since(stay.injected().at()),
                        evidence.since(stay.end())))
                .collect(Collectors.joining("; "));
    }

    /// The names of the first and the last window event.
    Optional<List<String>> span() {
        List<String> names = evidence.run().all(RunEvent.WindowClosed.class).stream()
                .map(evidence::name)
                .filter(Objects::nonNull)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(List.of(names.getFirst(), names.getLast()));
    }

    /// Signals that neither chart shows.
    List<Signal> notDrawn() {
        return evidence.plan().signals().stream()
                .filter(signal -> signal.measure() == Measure.THROUGHPUT || signal.operation() != null)
                .toList();
    }
}
