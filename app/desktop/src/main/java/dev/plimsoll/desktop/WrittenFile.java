package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

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
                    tr("%s could not be written: %s.", file, failure.getMessage()),
                    tr("Choose a folder where you may write."),
                    failure);
        }
    }

    /// @throws Problem if it cannot be read
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new Problem(
                    tr("%s cannot be read: %s.", file, failure.getMessage()),
                    tr("Choose a file that you may read."),
                    failure);
        }
    }
}
