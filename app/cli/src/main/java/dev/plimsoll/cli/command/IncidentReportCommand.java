package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.learning.incident.IncidentId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll incident report`.
@Command(
        name = "report",
        description = "Compiles the post-mortem of an incident; each number in it leads to its source.")
public final class IncidentReportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "INCIDENT", description = "For example I1.")
    private IncidentId id;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "md",
            description = "A format of 'report', for example md, html or pdf. Default: md.")
    private ReportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write it; - for the standard output. Default: report-INCIDENT.FORMAT in this folder.")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public IncidentReportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        boolean toStandardOutput = output != null && output.toString().equals("-");
        Path file = output == null ? Path.of("report-" + id + "." + format.extension()) : output;
        if (!toStandardOutput) {
            OutputFile.require(file);
        }
        try (Engine engine = desk.door().open()) {
            byte[] report = engine.followUp().render(id, format);
            if (toStandardOutput) {
                desk.terminal().write(report);
            } else {
                OutputFile.write(file, report);
                desk.terminal().say("The report of incident " + id + " was written to " + file.toAbsolutePath() + ".");
            }
        }
    }
}
