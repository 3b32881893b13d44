package dev.plimsoll.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A file that is there, and locked, while a workspace is open. Found at an opening, and not locked, it tells that the
/// process before did not come to its end.
final class OpenMark {
    static final String NAME = "workspace.open";

    private final Path file;
    private final FileChannel channel;
    private final boolean broken;

    private OpenMark(Path file, FileChannel channel, boolean broken) {
        this.file = file;
        this.channel = channel;
        this.broken = broken;
    }

    /// @throws WorkspaceProblem of kind LOCKED if the workspace is open
    static OpenMark take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        boolean broken = Files.exists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw WorkspaceProblem.locked(folder);
        }
        return new OpenMark(file, channel, broken);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // this process has the workspace open already
        }
    }

    /// Whether the process that had the workspace open before was killed, or lost its power.
    boolean broken() {
        return broken;
    }

    /// The workspace is no longer open.
    ///
    /// @param whole whether its end left the file as it should be; otherwise the mark stays for the next opening
    void release(boolean whole) throws IOException {
        try (channel) {
            if (whole) {
                Files.deleteIfExists(file);
            }
        }
    }
}
