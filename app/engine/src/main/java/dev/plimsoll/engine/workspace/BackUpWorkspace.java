package dev.plimsoll.engine.workspace;

import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.engine.canary.Sighting;
import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.WorkspaceHealth;
import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Backs a workspace up and restores it. Every backup was restored and read, record by record, before it counts.
public final class BackUpWorkspace {
    private final InstantSource clock;
    private final Unlocking unlocking;

    /// @param asker asked for workspaces and backups that are encrypted
    public BackUpWorkspace(InstantSource clock, PassphraseAsker asker) {
        this.clock = clock;
        this.unlocking = new Unlocking(asker);
    }

    /// A new backup.
    ///
    /// @param canaries those of the workspace that can be read in it; in an encrypted one nothing can
    public record Made(Path file, List<Sighting> canaries) {
        public Made {
            canaries = List.copyOf(canaries);
        }
    }

    /// @param backups where backups are kept; null for `backups` in the workspace
    /// @param keep how many stay
    /// @param age a backup younger than this is enough and no other is made; null to make one in any case
    /// @return the backup with the canaries in it; empty when the last one is young enough
    /// @throws Problem if there is no workspace, or what it holds is damaged
    public Optional<Made> backUp(WorkspacePlace place, @Nullable Path backups, int keep, @Nullable Duration age) {
        if (!Workspace.isAt(place.place())) {
            throw new Problem("There is no workspace in " + place + ".", "Choose another with --workspace.");
        }
        try (Workspace workspace = open(place)) {
            return new KeepBackups(workspace, clock)
                    .keep(backups, keep, age)
                    .map(file -> new Made(file, new Canaries(workspace).inFiles(file, CanaryChannel.EXPORT, 0)));
        }
    }

    /// Restores a backup into a folder that is empty or absent.
    ///
    /// @throws Problem if the folder is in use or the backup cannot be read
    public VerifyWorkspace.Result restore(Path backup, Path folder) {
        return unlocking.with(passphrases -> restore(backup, folder, passphrases));
    }

    private static VerifyWorkspace.Result restore(Path backup, Path folder, PassphraseSource passphrases) {
        try {
            WorkspaceHealth health = Workspace.restore(backup, folder, passphrases);
            return new VerifyWorkspace.Result(health.records(), health.findings());
        } catch (IOException failure) {
            throw new Problem(
                    "The backup " + backup + " could not be restored to " + folder + ": " + failure.getMessage() + ".",
                    "Name a backup that 'plimsoll workspace backup' made, and a folder of your own.",
                    failure);
        }
    }

    private Workspace open(WorkspacePlace place) {
        return unlocking.with(passphrases -> Workspace.open(place.place(), clock, passphrases));
    }
}
