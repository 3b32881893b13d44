package dev.plimsoll.engine.guard;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes files that others read at any moment, also after a kill. Streams instead of channels: a thread that is
/// interrupted, as that of a run that is stopped, cannot write to a channel.
final class Durable {
    private Durable() {}

    /// Adds a line and waits until it is on the disk.
    static void append(Path file, String line) throws IOException {
        try (FileOutputStream stream = new FileOutputStream(file.toFile(), true)) {
            String whole = endsInLine(file) ? line + "\n" : "\n" + line + "\n";
            stream.write(whole.getBytes(StandardCharsets.UTF_8));
            stream.getFD().sync();
        }
    }

    /// A torn line before it must not swallow the next one.
    private static boolean endsInLine(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long length = bytes.length();
            bytes.seek(Math.max(0, length - 1));
            return length == 0 || bytes.read() == '\n';
        }
    }

    /// Moved into place whole, so that nobody reads half of it.
    static void replace(Path file, String text) throws IOException {
        Path whole = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".asking");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
