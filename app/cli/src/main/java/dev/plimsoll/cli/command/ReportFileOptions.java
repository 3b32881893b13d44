package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In which form a report goes where.
final class ReportFileOptions {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "md",
            description = "md, html, pdf, docx or json. Default: md.")
    private ReportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; - for the standard output. Default: report-RECORD.FORMAT in this folder.")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    ReportFileOptions() {}

    /// Compiles a report and writes it.
    ///
    /// @param id of the record, for the name of the file
    void write(Desk desk, String id, Function<Engine, Report> compile) {
        write(desk, id, id, (engine, wanted) -> wanted.render(compile.apply(engine)));
    }

    /// The same for a report whose bytes are made elsewhere.
    ///
    /// @param called what people are told it is the report of: `run R1`
    void write(Desk desk, String id, String called, BiFunction<Engine, ReportFormat, byte[]> render) {
        boolean toStandardOutput = output != null && output.toString().equals(STANDARD_OUTPUT);
        Path file = output == null ? Path.of("report-" + id + "." + format.extension()) : output;
        if (!toStandardOutput) {
            OutputFile.require(file);
        }
        try (Engine engine = desk.door().open()) {
            byte[] report = render.apply(engine, format);
            if (toStandardOutput) {
                desk.terminal().write(report);
            } else {
                OutputFile.write(file, report);
                desk.terminal().say("The report of " + called + " was written to " + file.toAbsolutePath() + ".");
            }
        }
    }
}
