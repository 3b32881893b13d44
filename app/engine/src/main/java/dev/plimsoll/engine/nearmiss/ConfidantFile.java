package dev.plimsoll.engine.nearmiss;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.nearmiss.ConfidantKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;

/// The file with a confidant's key, by default in the folder of the workspace. It may be given to anybody: only the
/// passphrase makes use of its private half.
public final class ConfidantFile {
    private static final String NAME = "confidant.json";
    private static final long LARGEST = 64L * 1024;

    private ConfidantFile() {}

    public static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    /// @throws Problem if there is none, or it is damaged
    public static ConfidantKey read(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new Problem(
                        "There is no confidant: " + file + " does not exist.",
                        "Somebody whom people trust makes it with 'plimsoll nearmiss confidant'; or report"
                                + " anonymously.");
            }
            if (Files.size(file) > LARGEST) {
                throw new Problem(file + " is not the key of a confidant.", "Name the file that 'confidant' wrote.");
            }
            return Json.read(Files.readString(file), ConfidantKey.class);
        } catch (IOException | JacksonException | IllegalArgumentException broken) {
            throw new Problem(
                    file + " cannot be read as the key of a confidant.",
                    "Name the file that 'confidant' wrote.",
                    broken);
        }
    }

    /// @throws Problem if there is one already: names that were sealed for it need its passphrase, not another one
    public static void write(Path file, ConfidantKey key) {
        try {
            Files.writeString(file, Json.pretty(key), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new Problem(
                    file + " cannot be written, or is there already.",
                    "Move the present one away, or name another file.",
                    refused);
        }
    }
}
