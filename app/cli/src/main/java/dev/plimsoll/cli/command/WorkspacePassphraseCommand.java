package dev.plimsoll.cli.command;

import dev.plimsoll.engine.workspace.ProtectWorkspace;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/// `plimsoll workspace passphrase`.
@Command(
        name = "passphrase",
        description = {
            "Gives an encrypted workspace another passphrase. Everything is encrypted anew, with another key."
        })
public final class WorkspacePassphraseCommand implements Runnable {
    private final Desk desk;
    private final ProtectWorkspace protect;
    private final Supplier<char[]> passphrase;

    /// @param passphrase gives the one from now on
    public WorkspacePassphraseCommand(Desk desk, ProtectWorkspace protect, Supplier<char[]> passphrase) {
        this.desk = desk;
        this.protect = protect;
        this.passphrase = passphrase;
    }

    @Override
    public void run() {
        WorkspacePlace place = desk.door().place();
        List<Path> backups = protect.changePassphrase(place, passphrase);
        desk.terminal().say("The passphrase of " + place + " is another one from now on.");
        backups.forEach(backup -> desk.terminal()
                .say("Still as it was, with the passphrase of its time if any: " + backup
                        + "; delete it when you need it no longer."));
    }
}
