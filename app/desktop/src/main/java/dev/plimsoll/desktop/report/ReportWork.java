package dev.plimsoll.desktop.report;

import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.function.Function;

/// What the report screen asks of the engine. Everything here may block.
///
/// @param compile compiles the report of a run from its record and keeps it
/// @param lend writes it as PDF for another program, and tells where
public record ReportWork(Function<RunId, Report> compile, Export export, Function<RunId, Path> lend) {
    /// Writes a report into a file.
    @FunctionalInterface
    public interface Export {
        void export(RunId run, ReportFormat format, Path file);
    }
}
