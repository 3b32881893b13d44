package dev.plimsoll.engine.guard;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// A wish to hold a run, or to let it go on, left in a file by any program of this machine. The last one counts.
///
/// @param held true to hold, false to resume
/// @param reason why it is held; empty to resume
public record HoldRequest(boolean held, Person by, String reason) {
    private static final Logger LOG = LoggerFactory.getLogger(HoldRequest.class);

    /// Leaves the wish. A held run takes its fault away within a second.
    ///
    /// @throws Problem if the run does not go on, or the file cannot be written
    public void leave(RunJournal journal) {
        if (!journal.exists() || journal.ended()) {
            throw new Problem(
                    "Run " + journal.run() + " does not go on here.",
                    "Name one that does: a run can be held and resumed from its first fault to its end.");
        }
        if (!held && journal.holdAsked().filter(HoldRequest::held).isEmpty()) {
            throw new Problem("Run " + journal.run() + " is not held.", "Hold it first: plimsoll hold.");
        }
        try {
            journal.leave(journal.holdRequest(), this, held);
        } catch (IOException failure) {
            throw new Problem(
                    "The wish cannot be left at " + journal.holdRequest() + ": " + failure.getMessage() + ".",
                    "Allow writing there, or stop the run: plimsoll kill " + journal.run() + ".",
                    failure);
        }
    }

    /// The last wish. One that cannot be read is none: a run that nobody can resume would wait in vain.
    static Optional<HoldRequest> of(RunJournal journal) {
        Path file = journal.holdRequest();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Optional<String> text = journal.left(file);
            return Optional.of(
                    text.isPresent() ? Json.read(text.get(), HoldRequest.class) : outline(Files.readString(file)));
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("the wish to hold run {} cannot be read", journal.run(), unreadable);
            return Optional.empty();
        }
    }

    /// What a request tells to who has not the key of the run.
    private static HoldRequest outline(String text) {
        return new HoldRequest(Json.read(text, SealFile.Request.class).held(), new Person("unknown"), "");
    }
}
