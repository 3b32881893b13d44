package dev.plimsoll.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Waits until the disk has what the operating system still keeps in memory.
final class Disk {
    private Disk() {}

    /// A file's content, or the names in a folder.
    static void sync(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return;
        }
        FileChannel folder;
        try {
            folder = FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException _) {
            return; // Windows does not open folders; it writes names down in its own journal
        }
        try (folder) {
            folder.force(true);
        }
    }
}
