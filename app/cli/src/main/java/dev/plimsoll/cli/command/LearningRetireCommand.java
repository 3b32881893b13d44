package dev.plimsoll.cli.command;

import dev.plimsoll.cli.card.LearningText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll learning retire`.
@Command(
        name = "retire",
        description = "Says that a card no longer holds; it stays in the archive, and 'trash restore' brings it back.")
public final class LearningRetireCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "CARD", description = "For example L1.")
    private LearningId id;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it no longer holds.")
    private String reason;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who retires it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public LearningRetireCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            LearningState after = engine.learnings().retire(engine.learnings().get(id), reason, by);
            desk.terminal().print(LearningText.show(engine.learnings(), after));
        }
    }
}
