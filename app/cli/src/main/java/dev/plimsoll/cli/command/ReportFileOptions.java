package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.report.OwnTemplate;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.reports.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "Order and words of your team's own, as Markdown with variables; see --print-template.")
    private @Nullable Path template;

    @Option(
            names = "--print-template",
            description =
                    "Print the template that gives this report as it is, to begin one of your own; write nothing.")
    private boolean printTemplate;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    ReportFileOptions() {}

    /// Compiles a report and writes it.
    ///
    /// @param id of the record, for the name of the file
    /// @param called what people are told it is the report of: `run R1`
    void write(Desk desk, String id, String called, Function<Engine, Report> compile) {
        boolean toStandardOutput = output != null && output.toString().equals(STANDARD_OUTPUT);
        Path file = output == null ? Path.of("report-" + id + "." + format.extension()) : output;
        if (!toStandardOutput) {
            OutputFile.require(file);
        }
        OwnTemplate own = template == null ? null : OwnTemplate.read(text(template));
        try (Engine engine = desk.door().open()) {
            Report report = compile.apply(engine);
            if (printTemplate) {
                desk.terminal().print(OwnTemplate.of(report));
                return;
            }
            Report filled = own == null ? report : own.fill(report);
            warn(desk, engine, called, filled);
            byte[] bytes = format.render(filled);
            if (toStandardOutput) {
                desk.terminal().write(bytes);
            } else {
                OutputFile.write(file, bytes);
                desk.terminal().say("The report of " + called + " was written to " + file.toAbsolutePath() + ".");
            }
        }
    }

    /// A report leaves the sandbox, and whoever sends it on is told before.
    private static void warn(Desk desk, Engine engine, String called, Report report) {
        String words = new String(ReportFormat.JSON.render(report), StandardCharsets.UTF_8);
        engine.canaries()
                .inText(words, CanaryChannel.REPORT, "that of " + called)
                .ifPresent(seen -> desk.terminal().note(seen.sentence()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw Mistake.of("The template " + file + " cannot be read: " + OutputFile.sentence(failure));
        }
    }
}
