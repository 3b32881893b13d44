package dev.plimsoll.cli.run;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.compare.Repetitions;
import dev.plimsoll.model.run.compare.RunComparison;
import java.util.List;
import java.util.Objects;

/// A run beside its repetitions.
public final class RepetitionText {
    private RepetitionText() {}

    /// What every repetition found, what they say together, and the measurements side by side.
    ///
    /// @param runs the first run, then its repetitions
    public static String render(Repetitions repetitions, List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (RunComparison comparison : repetitions.comparisons()) {
            text.append(comparison.sentence()).append('\n');
        }
        if (repetitions.comparisons().size() > 1) {
            text.append(repetitions.sentence()).append('\n');
        }
        return text.append('\n').append(measured(runs)).toString();
    }

    private static String measured(List<Run> runs) {
        Table table = new Table().row("STAGE", "RUN", "REQUESTS", "P50", "P95", "P99", "ERRORS", "EFFECTS");
        for (RunEvent.StageMeasured stage : runs.getFirst().stages()) {
            for (Run run : runs) {
                run.stages().stream()
                        .filter(other -> other.phase() == stage.phase() && Objects.equals(other.fault(), stage.fault()))
                        .findFirst()
                        .ifPresent(found -> row(table, run, found));
            }
        }
        return table.render("");
    }

    private static void row(Table table, Run run, RunEvent.StageMeasured stage) {
        String fault = stage.fault();
        String effects = run.bands().stream()
                .filter(band -> band.fault().equals(fault))
                .findFirst()
                .map(band -> Long.toString(band.hits()))
                .orElse("");
        table.row(
                fault == null ? stage.phase().label() : fault,
                run.id().value(),
                Long.toString(stage.summary().requests()),
                RunText.value(Measure.LATENCY_P50, stage.summary()),
                RunText.value(Measure.LATENCY_P95, stage.summary()),
                RunText.value(Measure.LATENCY_P99, stage.summary()),
                RunText.value(Measure.ERROR_RATE, stage.summary()),
                effects);
    }
}
