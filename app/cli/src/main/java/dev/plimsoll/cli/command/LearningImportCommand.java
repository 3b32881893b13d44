package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordLibrary;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;

/// `plimsoll learning import`.
@Command(
        name = "import",
        description = {
            "Takes learning cards from a folder, a file of JSON lines (.jsonl), or one JSON or YAML file.",
            "A card that is kept already, word for word, is not kept twice; with one wrong card none is taken."
        })
public final class LearningImportCommand extends CardImport<LearningCard> {
    public LearningImportCommand(Desk desk) {
        super(desk, new RecordLibrary<>(LearningCard.DOCUMENT, "learning card"));
    }

    @Override
    boolean take(Engine engine, LearningCard card, Person by) {
        return engine.learnings().take(card, by).isPresent();
    }
}
