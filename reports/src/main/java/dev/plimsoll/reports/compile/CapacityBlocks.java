package dev.plimsoll.reports.compile;

import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
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
        CapacityCharts charts = new CapacityCharts(curve);
        return List.of(
                new Block.Heading("Rehearsal of the peak"),
                new Block.Paragraph(found),
                table(curve),
                new Block.Chart(charts.answers()),
                new Block.Chart(charts.latency()));
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
}
