package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll evidence`.
@Command(
        name = "evidence",
        description = {
            "Writes a run's evidence and its SHA256SUMS into a folder,",
            "or into one file where the name ends in .plimsoll-evidence; it is a zip archive."
        })
public final class EvidenceCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "RUN", description = "For example R1.")
    private RunId id;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Where to write it.")
    private Path folder;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public EvidenceCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            engine.writeEvidence().write(id, folder);
            engine.canaries()
                    .inFiles(folder, CanaryChannel.REPORT, 0)
                    .forEach(seen -> desk.terminal().note(seen.sentence()));
            desk.terminal()
                    .say("The evidence of run " + id + " was written to " + folder.toAbsolutePath()
                            + ". Check it with 'plimsoll verify " + folder
                            + "', or in it with 'sha256sum -c SHA256SUMS'.");
        }
    }
}
