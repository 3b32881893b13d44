package dev.plimsoll.engine.evidence;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Map;

/// A bundle of evidence in one file: a zip archive of the folder, named so that a system knows what opens it.
public final class EvidenceFile {
    /// How the names of such files end.
    public static final String ENDING = ".plimsoll-evidence";

    /// What is done with the bundle, wherever it is.
    interface Work<T> {
        T in(Path folder) throws IOException;
    }

    private EvidenceFile() {}

    /// Whether a path names a file rather than a folder of evidence.
    public static boolean isOne(Path place) {
        return String.valueOf(place.getFileName()).endsWith(ENDING) && !Files.isDirectory(place);
    }

    /// Opens a bundle, which for a folder is the folder itself.
    ///
    /// @throws IOException if it cannot be read or written, also when a file is no archive
    static <T> T with(Path place, boolean create, Work<T> work) throws IOException {
        if (!isOne(place)) {
            return work.in(place);
        }
        if (create) {
            Files.deleteIfExists(place);
        }
        try (FileSystem archive = FileSystems.newFileSystem(place, Map.of("create", Boolean.toString(create)))) {
            return work.in(archive.getPath("/"));
        } catch (ProviderNotFoundException cause) {
            throw new IOException("it is no archive", cause);
        }
    }
}
