package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.environment.EnvironmentText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// What the commands have in common that change the card of an environment.
abstract class EnvironmentActCommand implements Runnable {
    private final Desk desk;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    EnvironmentActCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public final void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            EnvironmentState after = act(engine, by);
            desk.terminal()
                    .print(EnvironmentText.show(after, engine.keepPeople().current()));
        }
    }

    abstract EnvironmentState act(Engine engine, Person by);

    /// What a file says.
    ///
    /// @param present what is kept where the file says nothing; empty for a new card
    static EnvironmentCard read(Path file, ObjectNode present) {
        return RecordFile.read(
                file,
                RecordFile.merged(present, RecordFile.content(file, "environment's card")),
                EnvironmentCard.DOCUMENT,
                "environment's card");
    }
}
