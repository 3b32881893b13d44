package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.workspace.TransferWorkspace;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll workspace import`.
@Command(
        name = "import",
        description = {
            "Takes over an export into a workspace that holds no records yet, as a whole or not at all.",
            "Every sum, every digest and the audit ledger are checked first."
        })
public final class WorkspaceImportCommand implements Runnable {
    private final Desk desk;
    private final TransferWorkspace transfer;

    @Parameters(index = "0", paramLabel = "FILE", description = "A file that 'workspace export' wrote.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public WorkspaceImportCommand(Desk desk, TransferWorkspace transfer) {
        this.desk = desk;
        this.transfer = transfer;
    }

    @Override
    public void run() {
        WorkspacePlace place = desk.door().place();
        long rows = transfer.importInto(file, place);
        desk.terminal()
                .say("Imported " + Words.count(rows, "record") + " to " + place + "; each is what was exported.");
    }
}
