package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.workspace.TransferWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll workspace export`.
@Command(
        name = "export",
        description = {
            "Writes everything that the workspace holds into a zip of JSON lines and files.",
            "Unpack it and run 'sha256sum -c SHA256SUMS' to check it. It is not encrypted, whatever the workspace is.",
            "Canaries of the workspace that are in it are told, as for reports."
        })
public final class WorkspaceExportCommand implements Callable<Integer> {
    private final Desk desk;
    private final TransferWorkspace transfer;

    @Parameters(index = "0", paramLabel = "FILE", description = "The zip file to write; it must not exist.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public WorkspaceExportCommand(Desk desk, TransferWorkspace transfer) {
        this.desk = desk;
        this.transfer = transfer;
    }

    @Override
    public Integer call() throws IOException {
        TransferWorkspace.Result result = transfer.export(desk.door().place(), file, Version.number());
        desk.terminal()
                .say("Exported " + Words.count(result.rows(), "record") + " to " + file + "; digest of the content: "
                        + result.content());
        result.canaries().forEach(seen -> desk.terminal().note(seen.sentence()));
        return 0;
    }
}
