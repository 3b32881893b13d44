package dev.plimsoll.engine.workspace;

import dev.plimsoll.model.Problem;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.WorkspaceHealth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Backs a workspace up and restores it. Every backup was restored and read, record by record, before it counts.
public final class BackUpWorkspace {
    private final InstantSource clock;

    public BackUpWorkspace(InstantSource clock) {
        this.clock = clock;
    }

    /// @param backups where backups are kept; null for `backups` in the workspace
    /// @param keep how many stay
    /// @param age a backup younger than this is enough and no other is made; null to make one in any case
    /// @return the backup; empty when the last one is young enough
    /// @throws Problem if there is no workspace, or what it holds is damaged
    public Optional<Path> backUp(WorkspacePlace place, @Nullable Path backups, int keep, @Nullable Duration age) {
        if (!Workspace.isAt(place.place())) {
            throw new Problem("There is no workspace in " + place + ".", "Choose another with --workspace.");
        }
        try (Workspace workspace = Workspace.open(place.place(), clock)) {
            Instant now = clock.instant();
            List<Path> before = workspace.backups(backups);
            if (age != null && !before.isEmpty() && made(before.getLast()).isAfter(now.minus(age))) {
                return Optional.empty();
            }
            return Optional.of(workspace.backUp(backups, now, keep));
        } catch (IOException failure) {
            throw new Problem(
                    "The backups of workspace " + place + " could not be listed: " + failure.getMessage() + ".",
                    "Name a folder that you may read and write.",
                    failure);
        }
    }

    private static Instant made(Path backup) throws IOException {
        return Files.getLastModifiedTime(backup).toInstant();
    }

    /// Restores a backup into a folder that is empty or absent.
    ///
    /// @throws Problem if the folder is in use or the backup cannot be read
    public VerifyWorkspace.Result restore(Path backup, Path folder) {
        try {
            WorkspaceHealth health = Workspace.restore(backup, folder);
            return new VerifyWorkspace.Result(health.records(), health.findings());
        } catch (IOException failure) {
            throw new Problem(
                    "The backup " + backup + " could not be restored to " + folder + ": " + failure.getMessage() + ".",
                    "Name a backup that 'plimsoll workspace backup' made, and a folder of your own.",
                    failure);
        }
    }
}
