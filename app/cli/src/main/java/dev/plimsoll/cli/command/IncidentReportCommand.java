package dev.plimsoll.cli.command;

import dev.plimsoll.model.learning.incident.IncidentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plimsoll incident report`.
@Command(
        name = "report",
        description = "Compiles the post-mortem of an incident; each number in it leads to its source.")
public final class IncidentReportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "INCIDENT", description = "For example I1.")
    private IncidentId id;

    @Mixin
    private final ReportFileOptions file = new ReportFileOptions();

    @Mixin
    private final AudienceOption whom = new AudienceOption();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public IncidentReportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        file.write(
                desk, id.value(), "incident " + id, engine -> engine.documents().version(id.value(), whom.audience()));
    }
}
