package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What went into a step of the last build, so that the next build can tell whether to do the step again.
///
/// @param file where the note is kept; absent before the first build
record BuildNote(Path file) {
    boolean says(String inputs) throws IOException {
        return Files.exists(file) && Files.readString(file).equals(inputs);
    }

    void write(String inputs) throws IOException {
        Files.writeString(file, inputs);
    }
}
