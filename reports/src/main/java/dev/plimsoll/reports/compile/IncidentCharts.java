package dev.plimsoll.reports.compile;

import dev.plimsoll.model.learning.incident.Choice;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The charts of an incident, as data: its course, and what was measured during the runs that it names. A report keeps
/// them as they are, so that it shows later what it shows now.
final class IncidentCharts {
    /// More cannot be told apart in one picture; the timeline lists all.
    private static final int MOST_MOMENTS = 12;

    private static final int LONGEST_NAME = 44;

    private IncidentCharts() {}

    static Section measurements(IncidentEvidence evidence) {
        List<Block> blocks = new ArrayList<>();
        for (Run run : evidence.runs()) {
            List<LineChart> charts = new RunCharts(Evidence.of(run), " of " + run.id()).all();
            charts.forEach(chart -> blocks.add(new Block.Chart(chart)));
            if (!charts.isEmpty()) {
                blocks.add(new Block.Paragraph(drawnFrom(run)));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("No run that measured something is tied to this incident.")));
        }
        return new Section("measurements", "What was measured", blocks);
    }

    private static Text drawnFrom(Run run) {
        List<RunEvent.WindowClosed> windows = run.all(RunEvent.WindowClosed.class);
        return Text.of("The charts of " + run.id() + " are drawn from "
                        + Words.count(windows.size(), "window", "windows") + " of its record, from ")
                .code(key(run, windows.getFirst()))
                .and(" to ")
                .code(key(run, windows.getLast()))
                .and(", and start at " + Words.utc(run.start().at()) + ".");
    }

    private static String key(Run run, RunEvent event) {
        return run.id() + ":e" + (run.events().indexOf(event) + 1);
    }

    /// From its beginning until it was over: detected, decided, recovered. Empty while no stretch of it is known.
    static Optional<LineChart> course(IncidentEvidence evidence) {
        IncidentTimes times = evidence.incident().times();
        Instant start = times.began() == null ? times.detected() : times.began();
        Instant end = latest(times);
        if (start == null || end == null || !end.isAfter(start)) {
            return Optional.empty();
        }
        List<LineChart.Band> bands = bands(times, decided(evidence, start, end), start);
        List<LineChart.Marker> markers = markers(evidence, start, end);
        return Optional.of(new LineChart(
                "Course of the incident",
                description(bands, markers, start),
                LineChart.Unit.NONE,
                LineChart.Along.TIME,
                since(start, end),
                List.of(),
                bands,
                List.of(),
                markers,
                phases(times, start)));
    }

    private static @Nullable Instant latest(IncidentTimes times) {
        return Stream.of(
                        Optional.ofNullable(times.detected()),
                        Optional.ofNullable(times.mitigated()),
                        Optional.ofNullable(times.resolved()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// When the first decision of its course was made.
    private static @Nullable Instant decided(IncidentEvidence evidence, Instant start, Instant end) {
        return evidence.incident().story().decisions().stream()
                .map(Choice::at)
                .filter(Objects::nonNull)
                .filter(at -> !at.isBefore(start) && !at.isAfter(end))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<LineChart.Band> bands(IncidentTimes times, @Nullable Instant decided, Instant start) {
        List<LineChart.Band> bands = new ArrayList<>();
        Instant from = times.began() == null ? null : start;
        from = band(bands, "A", "to detect", from, times.detected(), start);
        from = band(bands, "B", "to decide", from, decided, start);
        Instant recovered = times.mitigated() == null ? times.resolved() : times.mitigated();
        var _ = band(bands, "C", "to recover", from, recovered, start);
        return bands;
    }

    /// @return where the next stretch begins
    private static @Nullable Instant band(
            List<LineChart.Band> bands,
            String key,
            String name,
            @Nullable Instant from,
            @Nullable Instant to,
            Instant start) {
        if (to == null) {
            return from;
        }
        if (from != null && to.isAfter(from)) {
            bands.add(new LineChart.Band(key, name, since(start, from), since(start, to)));
        }
        return from == null || to.isAfter(from) ? to : from;
    }

    private static List<LineChart.Marker> markers(IncidentEvidence evidence, Instant start, Instant end) {
        Pattern decision = Pattern.compile(evidence.state().id() + ":d[0-9]+");
        return evidence.shown().stream()
                .filter(entry -> entry.pinned() || decision.matcher(entry.key()).matches())
                .filter(entry -> !entry.at().isBefore(start) && !entry.at().isAfter(end))
                .sorted(Comparator.comparing(TimelineEntry::at))
                .limit(MOST_MOMENTS)
                .map(entry -> new LineChart.Marker(Words.cut(entry.words(), LONGEST_NAME), since(start, entry.at())))
                .toList();
    }

    private static List<LineChart.PhaseStart> phases(IncidentTimes times, Instant start) {
        List<LineChart.PhaseStart> phases = new ArrayList<>();
        phase(phases, "unnoticed", times.began(), start);
        phase(phases, "noticed", times.detected(), start);
        phase(phases, "mitigated", times.mitigated(), start);
        phase(phases, "over", times.resolved(), start);
        phases.sort(Comparator.comparingDouble(LineChart.PhaseStart::at));
        return phases;
    }

    private static void phase(List<LineChart.PhaseStart> phases, String name, @Nullable Instant at, Instant start) {
        if (at != null) {
            phases.add(new LineChart.PhaseStart(name, since(start, at)));
        }
    }

    private static String description(List<LineChart.Band> bands, List<LineChart.Marker> markers, Instant start) {
        String stretches = bands.stream()
                .map(band -> band.name() + " " + length(band.to() - band.from()))
                .collect(Collectors.joining(", "));
        String moments = markers.stream()
                .map(marker -> marker.name() + ", after " + length(marker.at()))
                .collect(Collectors.joining("; "));
        return "It starts at " + Words.utc(start) + "."
                + (stretches.isEmpty() ? "" : " Stretches: " + stretches + ".")
                + (moments.isEmpty() ? "" : " Moments: " + moments + ".");
    }

    private static String length(double seconds) {
        return Words.length(Duration.ofMillis(Math.round(seconds * 1_000)));
    }

    private static double since(Instant start, Instant at) {
        return Words.seconds(Duration.between(start, at));
    }
}
