package dev.plimsoll.cli.command;

import dev.plimsoll.cli.nearmiss.NearMissText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.nearmiss.NearMissId;
import java.io.InputStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll nearmiss answer`.
@Command(
        name = "answer",
        description = "For the reporter: answers a question, and stays as unknown as before.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:it is not the code of this near miss, or there is no such question"})
public final class NearMissAnswerCommand extends ReporterCommand {
    private final InputStream in;

    @Parameters(index = "0", paramLabel = "NEAR-MISS", description = "For example NM1.")
    private NearMissId id;

    @Parameters(index = "1", paramLabel = "NUMBER", description = "Of the question.")
    private int question;

    @Parameters(index = "2", paramLabel = "ANSWER", description = "Leave out who, when and where from.")
    private String answer;

    @Option(names = "--as-written", description = "Keep it even when words in it may tell who you are.")
    private boolean asWritten;

    @Mixin
    private final ReceiptOption receipt = new ReceiptOption();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public NearMissAnswerCommand(Desk desk, InputStream in) {
        super(desk);
        this.in = in;
    }

    @Override
    void act(Engine engine) {
        if (!asWritten) {
            requireUntelling(engine, List.of(answer), desk.me());
        }
        desk.terminal()
                .print(NearMissText.questions(engine.nearMisses().answer(id, receipt.read(in), question, answer)));
    }
}
