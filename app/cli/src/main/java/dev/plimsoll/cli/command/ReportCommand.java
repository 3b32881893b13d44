package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll report`.
@Command(name = "report", description = "Compiles the blameless report of a run from its record.")
public final class ReportCommand implements Runnable {
    private static final String STANDARD_OUTPUT = "-";

    private final Desk desk;

    @Parameters(paramLabel = "RUN", description = "For example R1.")
    private RunId id;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "md",
            description = "md, html, pdf, docx or json. Default: md.")
    private ReportFormat format;

    @Option(
            names = "--audience",
            paramLabel = "WHOM",
            defaultValue = "team",
            description = "team: everything. company: roles in place of people. customer: what happened and what comes"
                    + " next, without people, hosts, addresses, files or internal names. Default: team.")
    private ReportAudience audience = ReportAudience.TEAM;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; - for the standard output. Default: report-RUN.FORMAT in this folder.")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ReportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        boolean toStandardOutput = output != null && output.toString().equals(STANDARD_OUTPUT);
        Path file = output == null ? Path.of("report-" + id + "." + format.extension()) : output;
        if (!toStandardOutput) {
            OutputFile.require(file);
        }
        try (Engine engine = desk.door().open()) {
            byte[] report = engine.compileReport().render(engine.runs().get(id).id(), format, audience);
            if (toStandardOutput) {
                desk.terminal().write(report);
            } else {
                OutputFile.write(file, report);
                desk.terminal().say("The report of run " + id + " was written to " + file.toAbsolutePath() + ".");
            }
        }
    }
}
