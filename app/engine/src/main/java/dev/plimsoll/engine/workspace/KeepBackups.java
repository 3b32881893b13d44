package dev.plimsoll.engine.workspace;

import dev.plimsoll.model.Problem;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Makes backups of an open workspace on a schedule: whoever asks often gets one when it is time.
public final class KeepBackups {
    private final Workspace workspace;
    private final InstantSource clock;

    public KeepBackups(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /// @param backups where backups are kept; null for `backups` in the workspace
    /// @param keep how many stay
    /// @param age a backup younger than this is enough and no other is made; null to make one in any case
    /// @return the backup; empty when the last one is young enough
    /// @throws Problem if what the workspace holds is damaged, or a backup cannot be written
    public Optional<Path> keep(@Nullable Path backups, int keep, @Nullable Duration age) {
        return keep(backups, keep, age, _ -> {});
    }

    /// The same.
    ///
    /// @param told how far the backup is, 0 to 1; ends it by throwing
    public Optional<Path> keep(@Nullable Path backups, int keep, @Nullable Duration age, DoubleConsumer told) {
        try {
            Instant now = clock.instant();
            List<Path> before = workspace.backups(backups);
            if (age != null && !before.isEmpty() && young(before.getLast(), now, age)) {
                return Optional.empty();
            }
            return Optional.of(workspace.backUp(backups, now, keep, told));
        } catch (IOException failure) {
            throw new Problem(
                    "The backups of workspace " + workspace.folder() + " could not be listed: " + failure.getMessage()
                            + ".",
                    "Name a folder that you may read and write.",
                    failure);
        }
    }

    /// One from the future was made before the clock was set back; it says nothing about today.
    private static boolean young(Path backup, Instant now, Duration age) throws IOException {
        Instant made = Files.getLastModifiedTime(backup).toInstant();
        return made.isAfter(now.minus(age)) && !made.isAfter(now.plus(age));
    }
}
