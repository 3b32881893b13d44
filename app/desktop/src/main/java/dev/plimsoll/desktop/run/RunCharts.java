package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.SignalWords;
import dev.plimsoll.desktop.control.chart.ChartData;
import dev.plimsoll.desktop.control.chart.ChartData.Along;
import dev.plimsoll.desktop.control.chart.ChartData.Band;
import dev.plimsoll.desktop.control.chart.ChartData.Limit;
import dev.plimsoll.desktop.control.chart.ChartData.Mark;
import dev.plimsoll.desktop.control.chart.ChartData.Point;
import dev.plimsoll.desktop.control.chart.ChartData.Series;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The charts of a run, folded from its record.
public final class RunCharts {
    private static final Set<Measure> LATENCIES = Set.of(Measure.LATENCY_P50, Measure.LATENCY_P95, Measure.LATENCY_P99);

    /// What the charts show something of.
    static final List<Class<? extends RunEvent>> SHOWN = List.of(
            RunEvent.WindowClosed.class,
            RunEvent.FaultInjected.class,
            RunEvent.FaultRemoved.class,
            RunEvent.KillRequested.class,
            RunEvent.Concluded.class);

    private RunCharts() {}

    public static ChartData latency(Run run) {
        List<Series> lines = List.of(
                line(run, "p50", Measure.LATENCY_P50),
                line(run, "p95", Measure.LATENCY_P95),
                line(run, "p99", Measure.LATENCY_P99));
        return chart(run, tr("Latency"), Measure.LATENCY_P95, 20, lines, LATENCIES);
    }

    public static ChartData errors(Run run) {
        List<Series> lines = List.of(line(run, tr("error rate"), Measure.ERROR_RATE));
        return chart(run, tr("Errors"), Measure.ERROR_RATE, 0.05, lines, Set.of(Measure.ERROR_RATE));
    }

    private static ChartData chart(
            Run run, String title, Measure unit, double top, List<Series> lines, Set<Measure> measures) {
        return new ChartData(
                title, unit::format, Along.TIME, until(run), top, lines, bands(run), limits(run, measures), marks(run));
    }

    /// The planned length while the run goes on, so that the axis stands still; what it took afterwards.
    private static double until(Run run) {
        Duration planned = run.plan().scope().total(run.plan().faults().size());
        Duration elapsed = run.elapsed();
        return seconds(run.ended() || elapsed.compareTo(planned) > 0 ? elapsed : planned);
    }

    private static Series line(Run run, String name, Measure measure) {
        List<Point> points = run.windows().stream()
                .map(window -> new Point(second(run, window.start().plus(window.length())), window.value(measure)))
                .toList();
        return new Series(name, points);
    }

    private static List<Band> bands(Run run) {
        Instant latest = run.events().getLast().at();
        return run.bands().stream()
                .map(band -> new Band(
                        band.fault(),
                        second(run, band.from()),
                        band.to() == null ? second(run, latest) : second(run, band.to())))
                .toList();
    }

    private static List<Limit> limits(Run run, Set<Measure> measures) {
        List<Limit> limits = new ArrayList<>();
        for (Signal signal : run.plan().signals()) {
            if (signal.ofAll() && measures.contains(signal.measure())) {
                String label = SignalWords.name(signal) + " " + signal.success().format(signal);
                limits.add(new Limit(label, signal.success().limit()));
            }
        }
        return limits;
    }

    private static List<Mark> marks(Run run) {
        return run.kill().stream()
                .map(kill -> new Mark(tr("kill switch"), second(run, kill.at())))
                .toList();
    }

    private static double second(Run run, Instant at) {
        return seconds(Duration.between(run.start().at(), at));
    }

    private static double seconds(Duration duration) {
        return Math.max(0, duration.toMillis() / 1000.0);
    }
}
