package dev.plimsoll.cli.command;

import dev.plimsoll.cli.card.LearningText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll learning review`.
@Command(name = "review", description = "Says that you looked at a card and that it holds, until when.")
public final class LearningReviewCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "CARD", description = "For example L1.")
    private LearningId id;

    @Option(names = "--next", paramLabel = "DAY", description = "By which day to look again: 2027-01-31.")
    private @Nullable LocalDate next;

    @Option(names = "--never", description = "Nobody has to look again.")
    private boolean never;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What you found.")
    private String note;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who reviews it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public LearningReviewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        if (never == (next != null)) {
            throw Mistake.of(
                    "Say until when the card holds, with --next DAY, or --never when nobody has to look again.");
        }
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            LearningState after = engine.learnings().review(engine.learnings().get(id), next, note, by);
            desk.terminal().print(LearningText.show(engine.learnings(), after));
        }
    }
}
