package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.RunNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a program of a run consists of, so that two runs show that it was the same one: its command and the files that
/// the command names.
final class ProgramDigest {
    private ProgramDigest() {}

    /// In words, with a SHA-256 over words and files.
    static String of(RunNode node, Path workspace) {
        Path directory = workspace.resolve(node.directory());
        List<String> parts = new ArrayList<>();
        int files = 0;
        for (String word : CommandRunner.resolved(node.command())) {
            Optional<String> digest = digest(directory, word);
            files += digest.isPresent() ? 1 : 0;
            parts.add(digest.orElse(word));
        }
        return "sha256 " + Json.digest(parts) + " of its command and "
                + (files == 1 ? "the file" : "the " + files + " files") + " that it names";
    }

    /// Empty for a word that names no file.
    private static Optional<String> digest(Path directory, String word) {
        try {
            Path file = directory.resolve(word);
            return Files.isRegularFile(file) ? Optional.of(Json.sha256(Files.readAllBytes(file))) : Optional.empty();
        } catch (InvalidPathException | IOException _) {
            return Optional.empty(); // counted as a word; the digest then covers no file
        }
    }
}
