package dev.plimsoll.engine.evidence;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The list of SHA-256 sums in the form of `sha256sum`.
final class Manifest {
    private Manifest() {}

    static Path write(Path folder, Map<String, byte[]> files) throws IOException {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(files)
                .forEach((name, bytes) -> lines.append(Json.sha256(bytes))
                        .append("  ")
                        .append(name)
                        .append('\n'));
        return Files.write(
                folder.resolve(WriteEvidence.MANIFEST), lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
