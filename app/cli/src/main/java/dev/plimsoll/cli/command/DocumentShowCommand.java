package dev.plimsoll.cli.command;

import dev.plimsoll.cli.publication.DocumentText;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.publication.DocumentState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll document show`.
@Command(
        name = "show",
        description = "Shows where a document is on its way; with --format the report itself, with what was written.")
public final class DocumentShowCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "DOCUMENT", description = "For example DOC1.")
    private DocumentId id;

    @Option(names = "--format", paramLabel = "FORMAT", description = "The report as md, html, pdf, docx or json.")
    private @Nullable ReportFormat format;

    @Option(
            names = "--audience",
            paramLabel = "WHOM",
            defaultValue = "team",
            description = "The version for team, company or customer. Default: team.")
    private ReportAudience audience = ReportAudience.TEAM;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the report. Default: the standard output.")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DocumentShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        if (output != null) {
            OutputFile.require(output);
        }
        try (Engine engine = desk.door().open()) {
            DocumentState document = engine.documents().get(id);
            if (format == null) {
                desk.terminal()
                        .print(DocumentText.show(document, engine.documents().blame(document)));
                return;
            }
            byte[] report = engine.documents().render(document, format, audience);
            if (output == null) {
                desk.terminal().write(report);
            } else {
                OutputFile.write(output, report);
                desk.terminal().say("Document " + id + " was written to " + output.toAbsolutePath() + ".");
            }
        }
    }
}
