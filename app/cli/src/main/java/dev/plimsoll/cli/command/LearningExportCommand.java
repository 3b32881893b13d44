package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordLibrary;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.card.LearningCard;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll learning export`.
@Command(name = "export", description = "Writes the learning cards: into a folder, a file each, or as JSON lines.")
public final class LearningExportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "PLACE", description = "A folder that is there, or the file of JSON lines to write.")
    private Path place;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public LearningExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            List<RecordLibrary.Named<LearningCard>> cards = engine.learnings().all().stream()
                    .map(card -> new RecordLibrary.Named<>(
                            card.id().value(), card.id().number(), card.card()))
                    .toList();
            new RecordLibrary<>(LearningCard.DOCUMENT, "learning card").write(place, cards);
            desk.terminal().say(Words.count(cards.size(), "learning card") + " written to " + place + ".");
        }
    }
}
