package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll amendment export`.
@Command(
        name = "export",
        description = {
            "Writes the content of an amendment as a JSON file; 'schema --of amendment' describes it.",
            "The same amendment gives the same bytes. History and signatures stay in the workspace."
        })
public final class AmendmentExportCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "AMENDMENT", description = "For example A1.")
    private AmendmentId id;

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public AmendmentExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        OutputFile.require(file);
        try (Engine engine = desk.door().open()) {
            AmendmentState state = engine.amendments().find().get(id);
            OutputFile.write(file, AmendmentRecord.DOCUMENT.write(state.amendment()));
            desk.terminal()
                    .say("Amendment " + state.id() + " is written to " + file + "; its digest is "
                            + state.amendment().digest() + ".");
        }
    }
}
