package dev.plimsoll.engine.guard;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// A request to stop a run, left in a file by any program of this machine. It needs neither the database nor the window
/// of the program that runs: both may be stuck.
///
/// @param by who asks
/// @param reason why; may be given later, in words
public record KillRequest(Person by, String reason) {
    /// Leaves the request.
    ///
    /// @throws Problem if the file cannot be written
    public void leave(RunJournal journal) {
        Path file = journal.killRequest();
        try {
            journal.leave(file, this, false);
        } catch (IOException failure) {
            throw new Problem(
                    "The request to stop run " + journal.run() + " cannot be left at " + file + ": "
                            + failure.getMessage() + ".",
                    "End the process of Plimsoll that runs it: its guardian then removes the faults.",
                    failure);
        }
    }

    /// The request that was left, if there is one. One that cannot be read is still a request to stop.
    static Optional<KillRequest> of(RunJournal journal) {
        Path file = journal.killRequest();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(journal.left(file)
                    .map(text -> Json.read(text, KillRequest.class))
                    .orElseGet(() -> new KillRequest(new Person("unknown"), "a request to stop")));
        } catch (IOException | JacksonException unreadable) {
            return Optional.of(new KillRequest(
                    new Person("unknown"), "a request to stop that cannot be read: " + unreadable.getMessage()));
        }
    }
}
