package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll exhibit bundle`.
@Command(
        name = "bundle",
        description = {
            "Writes everything attached to a record into a folder: the files, their custody as exhibits.json, the"
                    + " anchor of the ledger, and SHA256SUMS over all of it.",
            "'plimsoll verify FOLDER' checks it, and so does 'sha256sum -c SHA256SUMS'."
        })
public final class ExhibitBundleCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "RECORD", description = "For example I1, R1, D1 or L1.")
    private String subject;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "New or empty; no file is replaced.")
    private Path folder;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "What for; the custody says it.")
    private String reason;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who takes them out. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ExhibitBundleCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            long files = engine.bundleExhibits().write(subject, reason, by, folder);
            desk.terminal().say(Words.count(files, "file") + " written to " + folder.toAbsolutePath() + ".");
        }
    }
}
