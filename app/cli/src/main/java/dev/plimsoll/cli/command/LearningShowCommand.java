package dev.plimsoll.cli.command;

import dev.plimsoll.cli.card.LearningText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll learning show`.
@Command(name = "show", description = "Shows a learning card; its JSON is the file that 'import' takes back.")
public final class LearningShowCommand extends ShowCommand {
    @Parameters(paramLabel = "CARD", description = "For example L1.")
    private LearningId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public LearningShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return LearningCard.DOCUMENT.write(engine.learnings().get(id).card());
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        return LearningText.show(engine.learnings(), engine.learnings().get(id));
    }
}
