package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordLibrary;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the commands have in common that take cards from files.
///
/// @param <T> what a card holds
abstract class CardImport<T extends OpenRecord<T>> implements Runnable {
    private final Desk desk;
    private final RecordLibrary<T> library;

    @Parameters(paramLabel = "PLACE", description = "What 'export' wrote.")
    private Path place;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who takes them over. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    CardImport(Desk desk, RecordLibrary<T> library) {
        this.desk = desk;
        this.library = library;
    }

    @Override
    public final void run() {
        Person by = account == null ? desk.me() : account;
        List<T> cards = library.read(place);
        try (Engine engine = desk.door().open()) {
            long taken = cards.stream().filter(card -> take(engine, card, by)).count();
            desk.terminal()
                    .say(Words.count(taken, library.what()) + " taken from " + place + "; " + (cards.size() - taken)
                            + " were here already.");
        }
    }

    /// @return whether it was not there
    abstract boolean take(Engine engine, T card, Person by);
}
