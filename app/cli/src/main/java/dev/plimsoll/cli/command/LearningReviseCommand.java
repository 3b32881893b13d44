package dev.plimsoll.cli.command;

import dev.plimsoll.cli.card.LearningText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll learning revise`.
@Command(name = "revise", description = "Changes a card; what it said before stays in its history.")
public final class LearningReviseCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "CARD", description = "For example L1.")
    private LearningId id;

    @Mixin
    private final LearningOptions options = new LearningOptions();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who writes it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public LearningReviseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            LearningState seen = engine.learnings().get(id);
            LearningCard changed = options.applied(LearningCard.DOCUMENT.tree(seen.card()));
            if (changed.equals(seen.card())) {
                throw Mistake.of("Learning card " + id + " says this already; nothing was changed.");
            }
            LearningState after = engine.learnings().revise(seen, changed, by);
            desk.terminal().print(LearningText.show(engine.learnings(), after));
        }
    }
}
