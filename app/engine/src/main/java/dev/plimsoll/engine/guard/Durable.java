package dev.plimsoll.engine.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes files that others read at any moment, also after a kill.
final class Durable {
    private Durable() {}

    /// Adds a line and waits until it is on the disk.
    static void append(Path file, String line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            String whole = endsInLine(file) ? line + "\n" : "\n" + line + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// A torn line before it must not swallow the next one.
    private static boolean endsInLine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() == 0 || channel.read(last, channel.size() - 1) != 1 || last.get(0) == '\n';
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
