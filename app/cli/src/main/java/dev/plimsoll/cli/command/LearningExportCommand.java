package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordLibrary;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.card.LearningCard;
import java.util.List;
import picocli.CommandLine.Command;

/// `plimsoll learning export`.
@Command(name = "export", description = "Writes the learning cards: into a folder, a file each, or as JSON lines.")
public final class LearningExportCommand extends CardExport<LearningCard> {
    public LearningExportCommand(Desk desk) {
        super(desk, new RecordLibrary<>(LearningCard.DOCUMENT, "learning card"));
    }

    @Override
    List<RecordLibrary.Named<LearningCard>> cards(Engine engine) {
        return engine.learnings().all().stream()
                .map(card ->
                        new RecordLibrary.Named<>(card.id().value(), card.id().number(), card.card()))
                .toList();
    }
}
