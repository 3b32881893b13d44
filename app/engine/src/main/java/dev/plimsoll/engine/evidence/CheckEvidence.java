package dev.plimsoll.engine.evidence;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks a bundle of evidence, a folder or an [EvidenceFile], against its manifest, offline.
public final class CheckEvidence {
    /// One file of the folder.
    public record Finding(String file, State state) {}

    /// What a check can find.
    public enum State {
        SAME,
        CHANGED,
        MISSING,
        /// In the folder, and not in the manifest.
        UNLISTED
    }

    /// @return a finding for each file that the manifest names or the folder holds
    /// @throws Problem if there is no manifest, it is malformed, or a file cannot be read
    public List<Finding> check(Path folder) {
        try {
            return EvidenceFile.with(folder, false, root -> findings(folder, root));
        } catch (IOException failure) {
            throw new Problem(
                    "The evidence in " + folder + " could not be read: " + failure.getMessage(),
                    "Check that the files are readable.",
                    failure);
        }
    }

    private static List<Finding> findings(Path named, Path root) throws IOException {
        Path manifest = root.resolve(WriteEvidence.MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            throw new Problem(
                    "There is no " + WriteEvidence.MANIFEST + " in " + named + ".",
                    "Name the folder or the file of an evidence bundle.");
        }
        return findings(root, Files.readAllLines(manifest));
    }

    private static List<Finding> findings(Path folder, List<String> lines) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<String> listed = new ArrayList<>(List.of(WriteEvidence.MANIFEST));
        for (String line : lines) {
            if (!line.matches("[0-9a-f]{64} [ *].+")) {
                throw new Problem(
                        "A line of " + folder.resolve(WriteEvidence.MANIFEST) + " is not a SHA-256 sum and a name: "
                                + line,
                        "Get the bundle again from whoever gave it to you.");
            }
            String name = line.substring(66);
            listed.add(name);
            findings.add(new Finding(name, state(folder, name, line.substring(0, 64))));
        }
        try (Stream<Path> held = Files.walk(folder)) {
            held.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !listed.contains(name))
                    .sorted()
                    .forEach(name -> findings.add(new Finding(name, State.UNLISTED)));
        }
        return findings;
    }

    private static Path file(Path folder, String name) {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException impossible) {
            throw new Problem(
                    "The manifest names '" + name + "', which cannot be the name of a file here.",
                    "Do not trust this bundle.",
                    impossible);
        }
    }

    private static State state(Path folder, String name, String sum) throws IOException {
        Path file = file(folder, name);
        if (!file.startsWith(folder.normalize())) {
            throw new Problem(
                    "The manifest names '" + name + "', which lies outside " + folder + ".",
                    "Do not trust this bundle.");
        }
        if (!Files.isRegularFile(file)) {
            return State.MISSING;
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new Problem(
                    "'" + name + "' is a link to " + file.toRealPath() + ", which lies outside " + folder + ".",
                    "Do not trust this bundle; evidence holds its own files.");
        }
        return Json.sha256(Files.readAllBytes(file)).equals(sum) ? State.SAME : State.CHANGED;
    }
}
