package dev.plimsoll.cli.command;

import dev.plimsoll.engine.workspace.ProtectWorkspace;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/// `plimsoll workspace encrypt`.
@Command(
        name = "encrypt",
        description = {
            "Encrypts the workspace on the disk, with a passphrase that is asked for at each opening from then on.",
            "Backups from then on and the journals of runs are encrypted too. Exports, reports and evidence that you"
                    + " write are not, nor is what the program holds in memory. Who loses the passphrase loses the"
                    + " workspace."
        })
public final class WorkspaceEncryptCommand implements Runnable {
    private final Desk desk;
    private final ProtectWorkspace protect;
    private final Supplier<char[]> passphrase;

    /// @param passphrase gives the one from now on
    public WorkspaceEncryptCommand(Desk desk, ProtectWorkspace protect, Supplier<char[]> passphrase) {
        this.desk = desk;
        this.protect = protect;
        this.passphrase = passphrase;
    }

    @Override
    public void run() {
        WorkspacePlace place = desk.door().place();
        List<Path> backups = protect.encrypt(place, passphrase);
        desk.terminal().say("Encrypted " + place + ". Keep the passphrase: nothing opens the workspace without it.");
        backups.forEach(backup -> desk.terminal()
                .say("NOT encrypted, from before: " + backup + "; delete it when you need it no longer."));
    }
}
