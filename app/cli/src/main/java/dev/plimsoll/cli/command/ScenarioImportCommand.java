package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordLibrary;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll scenario import`.
@Command(
        name = "import",
        description = {
            "Takes scenario cards from a folder, a file of JSON lines (.jsonl), or one JSON or YAML file.",
            "A card that is kept already, word for word, is not kept twice; with one wrong card none is taken."
        })
public final class ScenarioImportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "PLACE", description = "What 'export' wrote.")
    private Path place;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who takes them over. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ScenarioImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        List<Scenario> cards = new RecordLibrary<>(Scenario.DOCUMENT, "scenario card").read(place);
        try (Engine engine = desk.door().open()) {
            long taken = cards.stream()
                    .filter(card -> engine.scenarios().take(card, by).isPresent())
                    .count();
            desk.terminal()
                    .say(Words.count(taken, "scenario card") + " taken from " + place + "; " + (cards.size() - taken)
                            + " were here already.");
        }
    }
}
