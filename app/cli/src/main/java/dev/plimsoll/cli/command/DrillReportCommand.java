package dev.plimsoll.cli.command;

import dev.plimsoll.model.drill.DrillId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plimsoll drill report`.
@Command(name = "report", description = "Compiles the report of a drill from its record, once it has ended.")
public final class DrillReportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "DRILL", description = "For example D1.")
    private DrillId id;

    @Mixin
    private final ReportFileOptions file = new ReportFileOptions();

    @Mixin
    private final AudienceOption whom = new AudienceOption();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillReportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        file.write(desk, id.value(), "drill " + id, engine -> engine.documents().version(id.value(), whom.audience()));
    }
}
