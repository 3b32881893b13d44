package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordLibrary;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.json.OpenRecord;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/// What the commands have in common that write all cards of a kind into files.
///
/// @param <T> what a card holds
abstract class CardExport<T extends OpenRecord<T>> implements Runnable {
    private final Desk desk;
    private final RecordLibrary<T> library;

    @Parameters(paramLabel = "PLACE", description = "A folder that is there, or the file of JSON lines to write.")
    private Path place;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    CardExport(Desk desk, RecordLibrary<T> library) {
        this.desk = desk;
        this.library = library;
    }

    @Override
    public final void run() {
        try (Engine engine = desk.door().open()) {
            List<RecordLibrary.Named<T>> cards = cards(engine);
            library.write(place, cards);
            desk.terminal().say(Words.count(cards.size(), library.what()) + " written to " + place + ".");
        }
    }

    abstract List<RecordLibrary.Named<T>> cards(Engine engine);
}
