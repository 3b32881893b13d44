package dev.plimsoll.cli.command;

import dev.plimsoll.model.run.RunId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plimsoll report`.
@Command(name = "report", description = "Compiles the blameless report of a run from its record.")
public final class ReportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "RUN", description = "For example R1.")
    private RunId id;

    @Mixin
    private final ReportFileOptions file = new ReportFileOptions();

    @Mixin
    private final AudienceOption whom = new AudienceOption();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ReportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        file.write(
                desk,
                id.value(),
                "run " + id,
                engine -> engine.compileReport().version(engine.runs().get(id).id(), whom.audience()));
    }
}
