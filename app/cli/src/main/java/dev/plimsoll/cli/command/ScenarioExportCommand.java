package dev.plimsoll.cli.command;

import dev.plimsoll.cli.scenario.ScenarioLibrary;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.scenario.Scenarios.Covered;
import dev.plimsoll.model.scenario.ScenarioState;
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
            List<ScenarioState> cards =
                    engine.scenarios().all().stream().map(Covered::card).toList();
            ScenarioLibrary.write(place, cards);
            desk.terminal().say(Words.count(cards.size(), "scenario card") + " written to " + place + ".");
        }
    }
}
