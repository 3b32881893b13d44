package dev.plimsoll.cli.command;

import dev.plimsoll.cli.nearmiss.NearMissText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll nearmiss ask`.
@Command(name = "ask", description = "Asks the reporter something; they read it with their receipt code.")
public final class NearMissAskCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "NEAR-MISS", description = "For example NM1.")
    private NearMissId id;

    @Parameters(index = "1", paramLabel = "QUESTION", description = "Ask how and what, not who.")
    private String question;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who asks. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public NearMissAskCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            var after = engine.nearMisses().ask(engine.nearMisses().get(id), question, by);
            desk.terminal().print(NearMissText.questions(after));
        }
    }
}
