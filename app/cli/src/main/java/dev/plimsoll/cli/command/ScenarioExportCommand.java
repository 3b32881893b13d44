package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordLibrary;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll scenario export`.
@Command(
        name = "export",
        description = "Writes the library of scenario cards: into a folder, a file each, or as JSON lines.")
public final class ScenarioExportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "PLACE", description = "A folder that is there, or the file of JSON lines to write.")
    private Path place;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ScenarioExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            List<RecordLibrary.Named<Scenario>> cards = engine.scenarios().all().stream()
                    .map(covered -> covered.card())
                    .map(card -> new RecordLibrary.Named<>(
                            card.id().value(), card.id().number(), card.scenario()))
                    .toList();
            new RecordLibrary<>(Scenario.DOCUMENT, "scenario card").write(place, cards);
            desk.terminal().say(Words.count(cards.size(), "scenario card") + " written to " + place + ".");
        }
    }
}
