package dev.plimsoll.cli.command;

import dev.plimsoll.model.premortem.SessionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plimsoll premortem report`.
@Command(name = "report", description = "Compiles the pre-mortem from the session and its plan, once the vote is over.")
public final class PreMortemReportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "SESSION", description = "For example PM1.")
    private SessionId id;

    @Mixin
    private final ReportFileOptions file = new ReportFileOptions();

    @Mixin
    private final AudienceOption whom = new AudienceOption();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemReportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        file.write(
                desk, id.value(), "session " + id, engine -> engine.documents().version(id.value(), whom.audience()));
    }
}
