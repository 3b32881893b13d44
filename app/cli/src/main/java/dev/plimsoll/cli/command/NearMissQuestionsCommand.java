package dev.plimsoll.cli.command;

import dev.plimsoll.cli.nearmiss.NearMissText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.nearmiss.NearMissId;
import java.io.InputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plimsoll nearmiss questions`.
@Command(
        name = "questions",
        description = "For the reporter: what was asked, and what became of the report. Leaves no trace.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:it is not the code of this near miss"})
public final class NearMissQuestionsCommand extends ReporterCommand {
    private final InputStream in;

    @Parameters(paramLabel = "NEAR-MISS", description = "For example NM1.")
    private NearMissId id;

    @Mixin
    private final ReceiptOption receipt = new ReceiptOption();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public NearMissQuestionsCommand(Desk desk, InputStream in) {
        super(desk);
        this.in = in;
    }

    @Override
    void act(Engine engine) {
        desk.terminal().print(NearMissText.questions(engine.nearMisses().ofReporter(id, receipt.read(in))));
    }
}
