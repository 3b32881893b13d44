package dev.plimsoll.desktop;

import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;

/// Reports as files.
final class ReportFile {
    private ReportFile() {}

    /// Writes a report in the format that the file's extension names.
    ///
    /// @throws dev.plimsoll.model.Problem if there is no such format, or the file cannot be written
    static void write(Report report, Path file) {
        String name = file.getFileName().toString();
        WrittenFile.write(
                file, ReportFormat.of(name.substring(name.lastIndexOf('.') + 1)).render(report));
    }
}
