package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files for another program, in a folder that only this account may read. They go when the window's process ends.
final class PassingFile {
    private PassingFile() {}

    /// A place for a file of this name, in a folder of its own.
    ///
    /// @throws Problem if nothing can be written there
    static Path named(String name) {
        try {
            Path folder = Files.createTempDirectory("plimsoll-print");
            Path file = folder.resolve(name);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failure) {
            throw new Problem(
                    tr("No file can be written for another program: %s.", failure.getMessage()),
                    tr("Make room on the disk, or export it to a place of your choice."),
                    failure);
        }
    }
}
