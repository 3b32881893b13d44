package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.guard.HoldRequest;
import dev.plimsoll.engine.guard.JournalEntry;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;
    private RunJournal journal;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
        journal = RunJournal.of(RunId.number(1), folder);
    }

    @Test
    void aRunThatGoesOnIsHeldAndResumed() {
        journal.append(new JournalEntry.Prepared(Instant.EPOCH, new Undo.EndMarked("mark")));

        assertThat(shell.call("resume", "R1").err()).contains("Run R1 is not held. Hold it first");
        assertThat(shell.call("hold", "R1", "--reason", "the phone rings", "--as", "lin")
                        .out())
                .contains("Run R1 is held; let it go on with: plimsoll resume R1");
        assertThat(journal.holdAsked()).contains(new HoldRequest(true, new Person("lin"), "the phone rings"));
        assertThat(shell.call("resume", "R1", "--as", "ada").exitCode()).isZero();
        assertThat(journal.holdAsked()).contains(new HoldRequest(false, new Person("ada"), ""));
        journal.delete();
        assertThat(journal.holdAsked()).isEmpty();
    }

    @Test
    void aRunThatDoesNotGoOnIsNotHeld() {
        assertThat(shell.call("hold", "R1", "--reason", "why not").err()).contains("Run R1 does not go on here.");
        journal.append(new JournalEntry.Ended(Instant.EPOCH));
        assertThat(shell.call("hold", "R1", "--reason", "why not").exitCode()).isEqualTo(3);
    }
}
