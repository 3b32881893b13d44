package dev.plimsoll.desktop;

import dev.plimsoll.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that a person chose.
final class WrittenFile {
    private WrittenFile() {}

    /// @throws Problem if it cannot be written
    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException failure) {
            throw new Problem(
                    file + " could not be written: " + failure.getMessage() + ".",
                    "Choose a folder where you may write.",
                    failure);
        }
    }

    /// @throws Problem if it cannot be read
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new Problem(
                    file + " cannot be read: " + failure.getMessage() + ".",
                    "Choose a file that you may read.",
                    failure);
        }
    }
}
