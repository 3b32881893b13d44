package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.read.DocumentReader;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/// A record that somebody wrote as a file, YAML or JSON.
final class RecordInFile {
    private static final long LARGEST = 8L * 1024 * 1024;

    private RecordInFile() {}

    /// Blocks.
    ///
    /// @throws Problem if the file cannot be read, or holds something else
    static <T extends OpenRecord<T>> T read(Path file, OpenDocument<T> document) {
        try {
            return document.read(
                    new DocumentReader().read(bytes(file), file.toString()).toJson());
        } catch (JacksonException wrong) {
            throw wrong(file, words(Rejection.of(wrong)), wrong);
        } catch (IllegalArgumentException wrong) {
            throw wrong(file, told(String.valueOf(wrong.getMessage())), wrong);
        }
    }

    /// What was refused and where, so that whoever wrote the file finds the place.
    private static String words(Rejection rejected) {
        String why = told(rejected.why());
        if (!rejected.path().isEmpty()) {
            return tr("%s (at %s)", why, rejected.path());
        }
        return rejected.line() == 0 ? why : tr("%s (line %d, column %d)", why, rejected.line(), rejected.column());
    }

    private static Problem wrong(Path file, String why, RuntimeException cause) {
        return new Problem(
                tr("The file %s does not say a whole record: %s", file, why),
                tr("Correct it, or choose another file; 'plimsoll schema --of' tells what each record holds."),
                cause);
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Problem(
                        tr("The file %s is larger than 8 MB.", file),
                        tr("Choose another file: a record is a few kilobytes."));
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new Problem(
                    tr("The file %s cannot be read: %s.", file, String.valueOf(failure.getMessage())),
                    tr("Choose a file that you may read."),
                    failure);
        }
    }
}
