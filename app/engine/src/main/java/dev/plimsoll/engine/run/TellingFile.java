package dev.plimsoll.engine.run;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// How those are told whom a threshold names, as a file of the workspace's folder: a command, a file, or both, for
/// example `{"command": ["notify-send", "Plimsoll"], "file": "told.jsonl"}`. Without it nothing leaves the record.
///
/// @param command program and arguments, run without a shell in the workspace's folder; the variables
///     `PLIMSOLL_TELL`, `PLIMSOLL_MESSAGE` and `PLIMSOLL_TOLD_RUN` of its environment say whom, what and of which run
/// @param file in the workspace's folder or elsewhere; each message is appended to it as a line of JSON
record TellingFile(@Nullable List<String> command, @Nullable String file) {
    /// Its name in the workspace's folder.
    static final String NAME = "notify.json";

    private static final TellingFile NOTHING = new TellingFile(null, null);

    TellingFile {
        command = command == null || command.isEmpty() ? null : List.copyOf(command);
        file = file == null || file.isBlank() ? null : file;
    }

    boolean empty() {
        return command == null && file == null;
    }

    /// @throws Problem if the file is there and cannot be understood
    static TellingFile of(Path folder) {
        Path place = folder.resolve(NAME);
        if (!Files.exists(place)) {
            return NOTHING;
        }
        try {
            TellingFile read = Json.read(Files.readString(place, StandardCharsets.UTF_8), TellingFile.class);
            if (read.empty()) {
                throw new Problem(place + " names neither a command nor a file.", "Name one, or take the file away.");
            }
            return read;
        } catch (IOException | JacksonException wrong) {
            throw new Problem(
                    place + " cannot be read: "
                            + String.valueOf(wrong.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("") + ".",
                    "It is a JSON object with a command (a list of words), a file (a path), or both.",
                    wrong);
        }
    }
}
