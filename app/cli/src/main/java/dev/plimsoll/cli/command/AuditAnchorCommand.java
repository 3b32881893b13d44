package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.audit.AuditAnchor;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll audit anchor`.
@Command(
        name = "anchor",
        description = {
            "Writes one line with the number of entries and the root over them.",
            "Keep it where those who keep the workspace cannot change it: a mail, a ticket, a printout, another"
                    + " machine. 'plimsoll audit verify --anchor FILE' then shows whether the ledger was cut off or"
                    + " replaced."
        })
public final class AuditAnchorCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "FILE", description = "Where to write it.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public AuditAnchorCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        OutputFile.require(file);
        try (Engine engine = desk.door().open()) {
            AuditAnchor anchor = engine.writeAnchor().anchor();
            OutputFile.write(file, anchor.text());
            desk.terminal().print(anchor.text());
        }
    }
}
