package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.exhibit.ExhibitId;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll exhibit take-out`.
@Command(
        name = "take-out",
        description = {
            "Writes the file of an exhibit as it was attached; its custody says so.",
            "The bytes are compared with their SHA-256 before they are written."
        })
public final class ExhibitTakeOutCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "EXHIBIT", description = "For example EX1.")
    private ExhibitId id;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write it.")
    private Path output;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "What for.")
    private String reason;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who takes it out. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ExhibitTakeOutCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        OutputFile.require(output);
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            OutputFile.write(output, engine.exhibits().takeOut(engine.exhibits().get(id), reason, by));
            desk.terminal().say("Exhibit " + id + " was written to " + output.toAbsolutePath() + ".");
        }
    }
}
