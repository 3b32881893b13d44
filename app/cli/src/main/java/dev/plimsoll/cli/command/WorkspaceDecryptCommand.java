package dev.plimsoll.cli.command;

import dev.plimsoll.engine.workspace.ProtectWorkspace;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import picocli.CommandLine.Command;

/// `plimsoll workspace decrypt`.
@Command(
        name = "decrypt",
        description = {
            "Takes the encryption away: the workspace lies on the disk for everybody to read who can read the folder."
        })
public final class WorkspaceDecryptCommand implements Runnable {
    private final Desk desk;
    private final ProtectWorkspace protect;

    public WorkspaceDecryptCommand(Desk desk, ProtectWorkspace protect) {
        this.desk = desk;
        this.protect = protect;
    }

    @Override
    public void run() {
        WorkspacePlace place = desk.door().place();
        protect.decrypt(place);
        desk.terminal().say("Decrypted " + place + ": it opens without a passphrase.");
    }
}
