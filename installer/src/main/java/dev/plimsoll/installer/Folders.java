package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /// Copies a file, unless the same bytes are there already: a new time stamp would invalidate the start-up
    /// cache.
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

    /// Puts a folder and all below it at another place. Files are linked where the file system can, so that
    /// hundreds of megabytes need no second place on the disk, and keep their times, which the start-up cache
    /// compares.
    static void place(Path from, Path to) throws IOException {
        try (Stream<Path> everything = Files.walk(from)) {
            for (Path path : everything.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    linkOrCopy(path, target);
                }
            }
        }
    }

    private static void linkOrCopy(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file.toRealPath());
        } catch (UnsupportedOperationException | FileSystemException _) {
            // Another disk, or a file system without links.
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /// How much a folder holds, in bytes.
    static long size(Path folder) throws IOException {
        try (Stream<Path> everything = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : everything.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
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
