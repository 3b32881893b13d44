package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.ThreePhases;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was measured: charts over time, figures by stage, each signal against its condition.
final class MeasurementSection {
    private MeasurementSection() {}

    static Section of(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        charts(evidence, blocks);
        stages(evidence, blocks);
        readings(evidence, blocks);
        separation(evidence, blocks);
        blocks.addAll(CapacityBlocks.of(evidence));
        return new Section("measurements", "Measurements", blocks);
    }

    private static void charts(Evidence evidence, List<Block> blocks) {
        RunCharts charts = new RunCharts(evidence);
        List<LineChart> drawn = charts.all();
        if (drawn.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of("No window with a request was recorded, so there is nothing to draw.")));
            return;
        }
        drawn.forEach(chart -> blocks.add(new Block.Chart(chart)));
        charts.span().ifPresent(span -> {
            Text text = Text.of("The charts are drawn from "
                            + Words.count(evidence.run().windows().size(), "window", "windows") + " between ")
                    .ref(span.getFirst())
                    .and(" and ")
                    .ref(span.getLast())
                    .and(". Latencies run from the moment a request was meant to start.");
            blocks.add(new Block.Paragraph(text));
        });
    }

    private static void stages(Evidence evidence, List<Block> blocks) {
        if (evidence.run().stages().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("No stage was measured to its end.")));
            return;
        }
        List<List<Text>> rows = new ArrayList<>();
        for (RunEvent.StageMeasured stage : evidence.run().stages()) {
            SignalWindow summary = stage.summary();
            rows.add(List.of(
                    Text.of(Evidence.stageName(stage)).and(" ").ref(evidence.name(stage)),
                    Text.of(Words.number(summary.requests())),
                    Text.of(Words.number(summary.failed())),
                    Text.of(Words.value(Measure.ERROR_RATE, summary.value(Measure.ERROR_RATE))),
                    Text.of(Words.value(Measure.LATENCY_P50, summary.value(Measure.LATENCY_P50))),
                    Text.of(Words.value(Measure.LATENCY_P95, summary.value(Measure.LATENCY_P95))),
                    Text.of(Words.value(Measure.LATENCY_P99, summary.value(Measure.LATENCY_P99)))));
        }
        blocks.add(new Block.Table(
                "Stages, all requests of each together",
                List.of(
                        Block.Column.text("Stage", 31),
                        Block.Column.number("Requests", 13),
                        Block.Column.number("Errors", 10),
                        Block.Column.number("Error rate", 13),
                        Block.Column.number("p50", 11),
                        Block.Column.number("p95", 11),
                        Block.Column.number("p99", 11)),
                rows));
    }

    /// Load alone, fault alone, both.
    private static void separation(Evidence evidence, List<Block> blocks) {
        List<List<Text>> rows = new ArrayList<>();
        for (ThreePhases phases : ThreePhases.of(evidence.run())) {
            rows.add(List.of(
                    Text.empty().code(phases.fault()),
                    Text.of("well"),
                    Text.of(Words.cut(phases.aloneInWords(), 300)),
                    Text.of(Words.cut(phases.togetherInWords(), 300))));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "Load alone, fault alone, and both",
                    List.of(
                            Block.Column.text("Fault", 22),
                            Block.Column.text("Load alone (baseline)", 18),
                            Block.Column.text("Fault alone", 30),
                            Block.Column.text("Both", 30)),
                    rows));
        }
    }

    private static void readings(Evidence evidence, List<Block> blocks) {
        List<List<Text>> rows = new ArrayList<>();
        for (Findings.Reading reading : Findings.readings(evidence)) {
            rows.add(List.of(
                    Text.empty().code(reading.signal().name()),
                    Text.of(reading.signal().success().format(reading.signal())),
                    Text.of(Evidence.stageName(reading.stage())).and(" ").ref(evidence.name(reading.stage())),
                    Text.of(reading.written()),
                    standing(reading.verdict())));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "Each signal against its condition",
                    List.of(
                            Block.Column.text("Signal", 25),
                            Block.Column.text("Success", 15),
                            Block.Column.text("Stage", 27),
                            Block.Column.number("Value", 15),
                            Block.Column.text("Reading", 18)),
                    rows));
        }
    }

    private static Text standing(@Nullable Verdict verdict) {
        if (verdict == null) {
            return Text.of("not measured");
        }
        return switch (verdict) {
            case PASS -> Text.of("met");
            case INCONCLUSIVE -> Text.empty().strong("grey zone");
            default -> Text.empty().strong("not met");
        };
    }

    /// A reading as a sentence with its evidence.
    static Text inWords(Evidence evidence, Findings.Reading reading) {
        String zone = reading.verdict() == Verdict.INCONCLUSIVE ? ", in the grey zone" : "";
        return Text.empty()
                .code(reading.signal().name())
                .and(" was " + reading.written() + " in stage ")
                .strong(Evidence.stageName(reading.stage()))
                .and(", and success is " + reading.signal().success().format(reading.signal()) + zone + " ")
                .ref(evidence.name(reading.stage()))
                .and(".");
    }
}
