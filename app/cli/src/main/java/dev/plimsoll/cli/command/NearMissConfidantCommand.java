package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.nearmiss.ConfidantFile;
import dev.plimsoll.model.nearmiss.ConfidantKey;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll nearmiss confidant`.
@Command(
        name = "confidant",
        description = {
            "Makes the key of somebody whom people may trust with their names, protected by a passphrase that only this"
                    + " person knows.",
            "The passphrase comes from the file that $PLIMSOLL_CONFIDANT_PASSPHRASE_FILE names, or from the console."
                    + " Who loses it can read no name any more."
        })
public final class NearMissConfidantCommand implements Runnable {
    private final Desk desk;
    private final Supplier<char[]> passphrase;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it. Default: confidant.json in the workspace.")
    private @Nullable Path output;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who is the confidant. Default: your account.")
    private @Nullable Person account;

    /// @param passphrase gives the new one
    public NearMissConfidantCommand(Desk desk, Supplier<char[]> passphrase) {
        this.desk = desk;
        this.passphrase = passphrase;
    }

    @Override
    public void run() {
        Person confidant = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            Path file = output == null ? ConfidantFile.in(engine.folder()) : output;
            char[] given = passphrase.get();
            try {
                ConfidantKey key = engine.nearMisses().newConfidant(confidant, given);
                ConfidantFile.write(file, key);
                desk.terminal()
                        .say("Names are sealed for " + confidant + " by " + file + " (key …" + key.fingerprint()
                                + "). Keep the passphrase: nothing else reads a name.");
            } finally {
                Arrays.fill(given, '\0');
            }
        }
    }
}
