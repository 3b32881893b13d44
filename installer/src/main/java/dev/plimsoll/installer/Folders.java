package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Files and folders of the image.
final class Folders {
    private Folders() {}

    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Copies a file, unless the same bytes are there already: a new time stamp would invalidate the start-up cache.
    static void copyIfChanged(Path file, Path target) throws IOException {
        if (!Files.exists(target) || Files.mismatch(file, target) != -1) {
            Files.deleteIfExists(target);
            Files.copy(file, target);
        }
    }

    static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : filesIn(from)) {
            copyIfChanged(file, to.resolve(file.getFileName()));
        }
    }

    static void makeExecutable(Path folder) throws IOException {
        for (Path file : filesIn(folder)) {
            if (!file.toFile().setExecutable(true, false)) {
                throw new IOException(file + " could not be made executable.");
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(folder)) {
            for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
