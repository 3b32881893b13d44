package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.plan.Person;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll nearmiss open`.
@Command(
        name = "open",
        description = {
            "For the confidant: reads the sealed name of a confidential report. The ledger notes it, and why.",
            "The passphrase comes from the file that $PLIMSOLL_CONFIDANT_PASSPHRASE_FILE names, or from the console."
        })
public final class NearMissOpenCommand implements Runnable {
    private final Desk desk;
    private final Supplier<char[]> passphrase;

    @Parameters(paramLabel = "NEAR-MISS", description = "For example NM1.")
    private NearMissId id;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why the name is needed.")
    private String reason;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who reads it. Default: your account.")
    private @Nullable Person account;

    /// @param passphrase gives the confidant's
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public NearMissOpenCommand(Desk desk, Supplier<char[]> passphrase) {
        this.desk = desk;
        this.passphrase = passphrase;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            var seen = engine.nearMisses().get(id);
            char[] given = passphrase.get();
            try {
                Person name = engine.nearMisses().open(seen, given, reason, by);
                desk.terminal()
                        .say("Near miss " + id + " was reported by " + name + ". The ledger notes that " + by
                                + " read this.");
            } finally {
                Arrays.fill(given, '\0');
            }
        }
    }
}
