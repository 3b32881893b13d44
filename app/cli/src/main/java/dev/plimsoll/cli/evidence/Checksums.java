package dev.plimsoll.cli.evidence;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.evidence.WriteEvidence;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The file `SHA256SUMS` of a folder, in the form that `sha256sum -c` reads.
public final class Checksums {
    public static final String FILE = WriteEvidence.MANIFEST;

    private Checksums() {}

    /// Writes the sums of these files and of everything below these folders.
    ///
    /// @param folder where the sums are written, and to which names are relative
    /// @param contents files and folders in it
    public static void write(Path folder, List<Path> contents) {
        try {
            TreeMap<String, String> sums = new TreeMap<>();
            for (Path content : contents) {
                for (Path file : below(content)) {
                    String name = absolute(folder)
                            .relativize(absolute(file))
                            .toString()
                            .replace('\\', '/');
                    sums.put(name, sum(file));
                }
            }
            StringBuilder text = new StringBuilder();
            sums.forEach(
                    (name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
            Files.writeString(folder.resolve(FILE), text);
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static List<Path> below(Path content) throws IOException {
        try (Stream<Path> tree = Files.walk(content)) {
            return tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Json.sha256(in);
        }
    }
}
