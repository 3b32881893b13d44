package dev.plimsoll.reports.compile;

import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import dev.plimsoll.reports.TimeChart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// The rehearsal of the peak: the capacity curve, the knee, the first limit and the headroom.
final class CapacityBlocks {
    private CapacityBlocks() {}

    /// Nothing where no peak was rehearsed.
    static List<Block> of(Evidence evidence) {
        return evidence.run().capacity().map(curve -> blocks(evidence, curve)).orElse(List.of());
    }

    private static List<Block> blocks(Evidence evidence, CapacityCurve curve) {
        List<RunEvent.LoadStepped> steps = evidence.run().all(RunEvent.LoadStepped.class);
        Text found = Text.of(
                        curve.sentence() + " The load climbed " + curve.peak().words() + ". Sources: ")
                .ref(evidence.name(steps.getFirst()))
                .and(" to ")
                .ref(evidence.name(steps.getLast()))
                .and(".");
        return List.of(
                new Block.Heading("Rehearsal of the peak"),
                new Block.Paragraph(found),
                table(curve),
                new Block.Chart(chart(evidence, curve, steps)));
    }

    private static Block table(CapacityCurve curve) {
        List<List<Text>> rows = new ArrayList<>();
        for (LoadStep step : curve.byLoad()) {
            String limits = step.broken(curve.peak()).stream()
                    .map(LoadStep.Limit::words)
                    .collect(Collectors.joining("; "));
            rows.add(List.of(
                    Text.of(CapacityCurve.rate(step.offered())),
                    Text.of(CapacityCurve.rate(step.achieved())),
                    Text.of(Words.value(Measure.LATENCY_P50, step.window().p50())),
                    Text.of(Words.value(Measure.LATENCY_P99, step.window().p99())),
                    Text.of(Words.value(Measure.ERROR_RATE, step.errorShare())),
                    Text.of(limits.isEmpty() ? "borne" : limits)));
        }
        return new Block.Table(
                "Capacity curve, requests a second",
                List.of(
                        Block.Column.number("Offered", 12),
                        Block.Column.number("Good answers", 16),
                        Block.Column.number("p50", 12),
                        Block.Column.number("p99", 12),
                        Block.Column.number("Errors", 12),
                        Block.Column.text("Limit", 36)),
                rows);
    }

    private static TimeChart chart(Evidence evidence, CapacityCurve curve, List<RunEvent.LoadStepped> steps) {
        double begin = evidence.since(steps.getFirst().step().window().start());
        double end = evidence.since(steps.getLast().at());
        return new TimeChart(
                "Latency while the load climbs",
                "Median and 99th percentile of each step of load, in the order of the steps, with the latency budget"
                        + " of "
                        + curve.peak().budget() + " ms. " + curve.sentence(),
                TimeChart.Unit.MILLISECONDS,
                Math.max(0.001, end - begin),
                List.of(
                        series(
                                evidence,
                                "p50",
                                TimeChart.Stroke.SOLID,
                                begin,
                                steps,
                                step -> step.window().p50()),
                        series(
                                evidence,
                                "p99",
                                TimeChart.Stroke.DOTTED,
                                begin,
                                steps,
                                step -> step.window().p99())),
                List.of(),
                List.of(new TimeChart.Limit("latency budget", curve.peak().budget())),
                List.of(),
                List.of());
    }

    private static TimeChart.Series series(
            Evidence evidence,
            String name,
            TimeChart.Stroke stroke,
            double begin,
            List<RunEvent.LoadStepped> steps,
            ToDoubleFunction<LoadStep> value) {
        List<TimeChart.Point> points = steps.stream()
                .map(stepped -> new TimeChart.Point(
                        Math.max(0, evidence.since(stepped.at()) - begin), value.applyAsDouble(stepped.step())))
                .toList();
        return new TimeChart.Series(name, stroke, List.of(points));
    }
}
